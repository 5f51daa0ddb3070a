@echo off
rem Proofsheet from a checkout on Windows: the same calls as ./run elsewhere.
rem
rem   run [ARGUMENTS]     the window          run --setup     only install
rem   run --test [...]    checks and tests    run --bench     the benchmarks
setlocal
set PYTHONPATH=
set PYTHONHOME=
set base=
for %%v in (3.13 3.12 3.11) do if not defined base py -%%v -c "" >nul 2>nul && set "base=py -%%v"
if not defined base python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" >nul 2>nul && set "base=python"
if not defined base (
    echo proofsheet: Python 3.11, 3.12 or 3.13 is needed and none was found. Install one from python.org and start again. >&2
    exit /b 1
)
%base% "%~dp0packaging\environment.py" start %*
exit /b %errorlevel%
