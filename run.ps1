# Proofsheet from a checkout, in PowerShell: see run.cmd.
& (Join-Path $PSScriptRoot 'run.cmd') @args
exit $LASTEXITCODE
