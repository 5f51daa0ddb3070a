-- a journal as the program wrote it before there was a table of money
CREATE TABLE task (
    id TEXT PRIMARY KEY, state TEXT NOT NULL, request TEXT NOT NULL, gateway TEXT NOT NULL, created REAL NOT NULL,
    key_fingerprint TEXT NOT NULL DEFAULT '', sent REAL, accepted REAL, ended REAL, remote_id TEXT, expires REAL,
    payload TEXT NOT NULL DEFAULT '{}', answer TEXT NOT NULL DEFAULT '{}', error TEXT, held TEXT NOT NULL DEFAULT '',
    dismissed INTEGER NOT NULL DEFAULT 0, watched INTEGER NOT NULL DEFAULT 1, resent_as TEXT
) WITHOUT ROWID;
CREATE INDEX task_state ON task (state);
CREATE TABLE result (
    task_id TEXT NOT NULL REFERENCES task (id), idx INTEGER NOT NULL, state TEXT NOT NULL, url TEXT, uid TEXT,
    path TEXT, reason TEXT NOT NULL DEFAULT '', PRIMARY KEY (task_id, idx)
) WITHOUT ROWID;
CREATE TABLE step (task_id TEXT NOT NULL, at REAL NOT NULL, old TEXT, new TEXT NOT NULL, why TEXT NOT NULL);
CREATE INDEX step_task ON step (task_id);
CREATE TABLE upload (
    sha256 TEXT NOT NULL, gateway TEXT NOT NULL, key_fingerprint TEXT NOT NULL, url TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (sha256, gateway, key_fingerprint)
) WITHOUT ROWID;
INSERT INTO task (id, state, request, gateway, created, key_fingerprint, sent, accepted, ended, remote_id, expires,
                  payload, answer)
VALUES ('01JD0000000000000000000001', 'DONE', '{"model":"grok-4-2-image","prompt":"four lamps","size":"3:2","n":4}',
        'https://toapis.com', 1763600000.0, 'aaaaaaaaaaaa', 1763600001.0, 1763600002.0, 1763600030.0, 'task_img_1',
        1763686430.0, '{"model":"grok-4-2-image","prompt":"four lamps","n":4}', '{"status":"completed"}');
INSERT INTO result VALUES ('01JD0000000000000000000001', 0, 'SAVED', 'https://files.invalid/1.png', '01JDP', '/p/1.png', '');
INSERT INTO step VALUES ('01JD0000000000000000000001', 1763600000.0, NULL, 'QUEUED', 'asked for');
INSERT INTO step VALUES ('01JD0000000000000000000001', 1763600001.0, 'QUEUED', 'READY', 'ready to send');
INSERT INTO step VALUES ('01JD0000000000000000000001', 1763600001.1, 'READY', 'SENDING', 'sending');
INSERT INTO step VALUES ('01JD0000000000000000000001', 1763600002.0, 'SENDING', 'ACCEPTED', 'accepted');
INSERT INTO step VALUES ('01JD0000000000000000000001', 1763600020.0, 'ACCEPTED', 'SUCCEEDED', 'completed');
INSERT INTO step VALUES ('01JD0000000000000000000001', 1763600030.0, 'SUCCEEDED', 'DONE', 'all pictures settled');
INSERT INTO task (id, state, request, gateway, created, key_fingerprint, sent, accepted, remote_id)
VALUES ('01JD0000000000000000000002', 'RUNNING', '{"model":"flux-2-pro","prompt":"a cat","size":"16:9"}',
        'https://toapis.com', 1763600100.0, 'aaaaaaaaaaaa', 1763600101.0, 1763600102.0, 'task_img_2');
INSERT INTO step VALUES ('01JD0000000000000000000002', 1763600100.0, NULL, 'QUEUED', 'asked for');
INSERT INTO step VALUES ('01JD0000000000000000000002', 1763600101.0, 'QUEUED', 'READY', 'ready to send');
INSERT INTO step VALUES ('01JD0000000000000000000002', 1763600101.1, 'READY', 'SENDING', 'sending');
INSERT INTO step VALUES ('01JD0000000000000000000002', 1763600102.0, 'SENDING', 'ACCEPTED', 'accepted');
INSERT INTO step VALUES ('01JD0000000000000000000002', 1763600110.0, 'ACCEPTED', 'RUNNING', 'the gateway works on it');
INSERT INTO task (id, state, request, gateway, created, key_fingerprint, sent)
VALUES ('01JD0000000000000000000003', 'SENDING', '{"model":"flux-2-pro","prompt":"a dog"}', 'https://toapis.com',
        1763600200.0, 'aaaaaaaaaaaa', 1763600201.0);
INSERT INTO step VALUES ('01JD0000000000000000000003', 1763600200.0, NULL, 'QUEUED', 'asked for');
INSERT INTO step VALUES ('01JD0000000000000000000003', 1763600201.0, 'QUEUED', 'READY', 'ready to send');
INSERT INTO step VALUES ('01JD0000000000000000000003', 1763600201.1, 'READY', 'SENDING', 'sending');
INSERT INTO task (id, state, request, gateway, created, sent, held)
VALUES ('01JD0000000000000000000004', 'HELD', '{"model":"flux-2-flex","prompt":"a mug"}', 'https://toapis.com',
        1763600300.0, 1763600301.0, 'held; send it when you like');
INSERT INTO step VALUES ('01JD0000000000000000000004', 1763600300.0, NULL, 'QUEUED', 'asked for');
INSERT INTO task (id, state, request, gateway, created, key_fingerprint, sent, ended, error)
VALUES ('01JD0000000000000000000005', 'UNCERTAIN', '{"model":"flux-2-flex","prompt":"a lamp"}', 'https://toapis.com',
        1763600400.0, 'aaaaaaaaaaaa', 1763600401.0, 1763600402.0, '{"kind":"unclear","message":"No answer."}');
INSERT INTO step VALUES ('01JD0000000000000000000005', 1763600400.0, NULL, 'QUEUED', 'asked for');
INSERT INTO step VALUES ('01JD0000000000000000000005', 1763600401.0, 'READY', 'SENDING', 'sending');
INSERT INTO step VALUES ('01JD0000000000000000000005', 1763600402.0, 'SENDING', 'UNCERTAIN', 'no clear answer');
INSERT INTO upload VALUES ('ab', 'https://toapis.com', 'aaaaaaaaaaaa', 'https://files.invalid/ab.png', 1763600000.0);
PRAGMA user_version=1;
