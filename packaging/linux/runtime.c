/*
 * The program at the front of Proofsheet's AppImage: mounts the squashfs file system that follows it and starts AppRun.
 *
 * What a type 2 AppImage is: https://github.com/AppImage/AppImageSpec/blob/master/draft.md. Reading squashfs and
 * mounting it are squashfuse's and libfuse's work. Where FUSE does not work (containers, no fusermount3), or when asked
 * with --appimage-extract-and-run, the files are unpacked into a private folder instead, and removed afterwards.
 *
 *   --appimage-offset           print where the file system begins
 *   --appimage-extract          unpack into ./squashfs-root
 *   --appimage-extract-and-run  unpack, run, remove
 *   --appimage-mount            mount, print where, wait for a signal
 */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#define FUSE_USE_VERSION 32

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/ll.h>
#include <squashfuse/traverse.h>
#include <squashfuse/util.h>

static pid_t child = 0;

static int fail(const char *what) {
    fprintf(stderr, "Proofsheet: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
    return 127;
}

/* The file system follows the section headers, which ld writes last. */
static long image_offset(const char *self) {
    Elf64_Ehdr header;
    int file = open(self, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    ssize_t got = read(file, &header, sizeof header);
    close(file);
    if (got != (ssize_t)sizeof header || memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) return -1;
    return (long)(header.e_shoff + (unsigned long)header.e_shentsize * header.e_shnum);
}

/* ------------------------------------------------------------------------------------------------------- unpacking */

static int remove_entry(const char *path, const struct stat *facts, int kind, struct FTW *place) {
    (void)facts, (void)kind, (void)place;
    return remove(path);
}

static void remove_tree(const char *folder) { nftw(folder, remove_entry, 32, FTW_DEPTH | FTW_PHYS | FTW_MOUNT); }

static bool write_file(sqfs *fs, sqfs_inode *inode, const char *path, mode_t mode) {
    static char buffer[256 * 1024];
    int out = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode & 0755);
    if (out < 0) return false;
    bool well = true;
    sqfs_off_t position = 0, end = (sqfs_off_t)inode->xtra.reg.file_size;
    while (well && position < end) {
        sqfs_off_t size = sizeof buffer;
        if (sqfs_read_range(fs, inode, position, &size, buffer) || size <= 0) well = false;
        for (sqfs_off_t done = 0; well && done < size;) {
            ssize_t written = write(out, buffer + done, (size_t)(size - done));
            if (written < 0 && errno != EINTR) well = false;
            if (written > 0) done += written;
        }
        position += size;
    }
    return close(out) == 0 && well;
}

static bool write_link(sqfs *fs, sqfs_inode *inode, const char *path) {
    size_t size = 0;
    if (sqfs_readlink(fs, inode, NULL, &size)) return false;
    char *target = calloc(size + 1, 1);
    bool well = target && !sqfs_readlink(fs, inode, target, &size) && symlink(target, path) == 0;
    free(target);
    return well;
}

static bool unpack(const char *self, long offset, const char *folder) {
    sqfs fs;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    if (sqfs_open_image(&fs, self, (size_t)offset)) return false;
    if (mkdir(folder, 0700) != 0 && errno != EEXIST) return false;
    if (sqfs_traverse_open(&walk, &fs, sqfs_inode_root(&fs))) return false;
    bool well = true;
    while (well && sqfs_traverse_next(&walk, &error)) {
        if (walk.dir_end) continue;
        char path[PATH_MAX];
        sqfs_inode inode;
        if (snprintf(path, sizeof path, "%s/%s", folder, walk.path) >= (int)sizeof path) well = false;
        if (!well || sqfs_inode_get(&fs, &inode, sqfs_dentry_inode(&walk.entry))) { well = false; break; }
        mode_t mode = inode.base.mode;
        if (S_ISDIR(mode)) well = mkdir(path, 0755) == 0 || errno == EEXIST;
        else if (S_ISLNK(mode)) well = write_link(&fs, &inode, path);
        else if (S_ISREG(mode)) well = write_file(&fs, &inode, path, mode);
    }
    sqfs_traverse_close(&walk);
    return well && error == SQFS_OK;
}

/* -------------------------------------------------------------------------------------------------------- mounting */

/* Serves the file system until it is unmounted; tells through `ready` once it is mounted. */
static int serve(const char *self, long offset, const char *place, int ready) {
    struct fuse_lowlevel_ops calls = {
        .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir, .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup,   .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create,   .release = sqfs_ll_op_release, .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink, .listxattr = sqfs_ll_op_listxattr, .getxattr = sqfs_ll_op_getxattr,
        .forget = sqfs_ll_op_forget,   .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {"proofsheet", "-o", "ro,nodev,nosuid,fsname=proofsheet,subtype=squashfuse", NULL};
    struct fuse_args options = FUSE_ARGS_INIT(3, words);
    sqfs_ll *image = sqfs_ll_open(self, (size_t)offset);
    sqfs_ll_chan channel;
    memset(&channel, 0, sizeof channel);
    if (!image || sqfs_ll_mount(&channel, place, &options, &calls, sizeof calls, image) != SQFS_OK) return 1;
    if (write(ready, "+", 1) != 1) { /* nobody waits any more */ }
    close(ready);
    fuse_set_signal_handlers(channel.session);
    fuse_session_loop(channel.session);
    fuse_remove_signal_handlers(channel.session);
    sqfs_ll_unmount(&channel, place);
    sqfs_ll_destroy(image);
    return 0;
}

/* The process that serves, or 0 where nothing could be mounted. */
static pid_t mount_image(const char *self, long offset, const char *place) {
    int ends[2];
    if (access("/dev/fuse", R_OK | W_OK) != 0 || pipe2(ends, O_CLOEXEC) != 0) return 0;
    pid_t parent = getpid();
    pid_t server = fork();
    if (server == 0) {
        close(ends[0]);
        setsid(); /* Ctrl+C is for the program, which still reads its files then */
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) _exit(1);
        int silent = open("/dev/null", O_WRONLY | O_CLOEXEC); /* fusermount's complaint is no news: we unpack then */
        if (silent >= 0) dup2(silent, STDERR_FILENO);
        _exit(serve(self, offset, place, ends[1]));
    }
    close(ends[1]);
    char sign = 0;
    ssize_t got;
    do got = server > 0 ? read(ends[0], &sign, 1) : -1;
    while (got < 0 && errno == EINTR);
    close(ends[0]);
    if (got == 1) return server;
    if (server > 0) waitpid(server, NULL, 0);
    return 0;
}

/* --------------------------------------------------------------------------------------------------------- running */

static void pass_on(int number) {
    if (child > 0) kill(child, number);
}

static int run(const char *folder, char **arguments) {
    char program[PATH_MAX];
    if (snprintf(program, sizeof program, "%s/AppRun", folder) >= (int)sizeof program) return 127;
    setenv("APPDIR", folder, 1);
    child = fork();
    if (child == 0) {
        arguments[0] = program;
        execv(program, arguments);
        _exit(fail("AppRun cannot be started"));
    }
    const int passed[] = {SIGTERM, SIGHUP, SIGUSR1, SIGUSR2};
    for (size_t i = 0; i < sizeof passed / sizeof *passed; i++) signal(passed[i], pass_on);
    signal(SIGINT, SIG_IGN); /* the terminal sends it to the program as well */
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static void end_server(pid_t server, const char *place) {
    kill(server, SIGTERM);
    for (int status; waitpid(server, &status, 0) < 0 && errno == EINTR;) continue;
    rmdir(place);
}

static void wait_for_signal(void) {
    sigset_t ending;
    int number;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    sigprocmask(SIG_BLOCK, &ending, NULL);
    sigwait(&ending, &number);
}

int main(int count, char **arguments) {
    char self[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length <= 0) return fail("/proc is not there");
    self[length] = 0;
    setenv("APPIMAGE", self, 1);
    long offset = image_offset(self);
    const char *wish = count > 1 ? arguments[1] : "";
    if (offset <= 0) return fail("this file is damaged");
    if (strcmp(wish, "--appimage-offset") == 0) return printf("%ld\n", offset) < 0;
    if (strcmp(wish, "--appimage-extract") == 0) return unpack(self, offset, "squashfs-root") ? 0 : fail("unpacking failed");

    const char *temporary = getenv("TMPDIR");
    char place[PATH_MAX];
    snprintf(place, sizeof place, "%s/proofsheet-XXXXXX", temporary && *temporary ? temporary : "/tmp");
    if (!mkdtemp(place)) return fail("no folder for temporary files");
    bool unpacked = strcmp(wish, "--appimage-extract-and-run") == 0 || getenv("APPIMAGE_EXTRACT_AND_RUN");
    if (unpacked && count > 1 && strcmp(wish, "--appimage-extract-and-run") == 0) {
        memmove(arguments + 1, arguments + 2, (size_t)(count - 1) * sizeof *arguments);
    }
    pid_t server = unpacked ? 0 : mount_image(self, offset, place);
    if (server > 0 && strcmp(wish, "--appimage-mount") == 0) {
        puts(place);
        fflush(stdout);
        wait_for_signal();
        end_server(server, place);
        return 0;
    }
    errno = 0;
    if (server == 0 && !unpack(self, offset, place)) {
        remove_tree(place);
        return fail("the files could neither be mounted nor unpacked");
    }
    int code = run(place, arguments);
    if (server > 0) end_server(server, place);
    else remove_tree(place);
    return code;
}
