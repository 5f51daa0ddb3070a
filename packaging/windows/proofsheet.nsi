; Installs Proofsheet for the person who runs it: no administrator, nothing outside of their own profile.
; makensis -DVERSION=0.1.0 -DNUMBERS=0.1.0.0 -DSOURCE=FOLDER -DOUT=FILE -DICON=FILE -DKILOBYTES=N -DPICTURES=FILE
;   [-DSIGN=COMMAND] proofsheet.nsi
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; megabytes: both programs carry the same modules
RequestExecutionLevel user

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "${PICTURES}"

!define NAME "Proofsheet"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Proofsheet"
!define PROGID "Proofsheet.Image"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Proofsheet"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
ManifestDPIAware true
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\proofsheet.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString RUNNING ${LANG_ENGLISH} "Proofsheet is running. Close its window, then go on: what is paid is fetched at the next start."
LangString RUNNING ${LANG_SIMPCHINESE} "Proofsheet 正在运行。请先关闭它的窗口再继续：已付费的图片会在下次启动时取回。"

; A program that runs holds its own file open, so it cannot be renamed.
!macro CheckRunning un
Function ${un}CheckRunning
  again:
  ${IfNot} ${FileExists} "$INSTDIR\proofsheet.exe"
    Return
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\proofsheet.exe" "$INSTDIR\proofsheet.exe.old"
  ${If} ${Errors}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort
  ${EndIf}
  Rename "$INSTDIR\proofsheet.exe.old" "$INSTDIR\proofsheet.exe"
FunctionEnd
!macroend
!insertmacro CheckRunning ""
!insertmacro CheckRunning "un."

; Only what this installer has put there; the person's settings and pictures are elsewhere and stay.
!macro RemoveFiles
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\proofsheet.exe"
  Delete "$INSTDIR\proofsheet-cli.exe"
!macroend

Section
  Call CheckRunning
  !insertmacro RemoveFiles
  SetOutPath "$INSTDIR"
  ; one after the other: what both carry is then packed once
  File "${SOURCE}\proofsheet.exe"
  File "${SOURCE}\proofsheet-cli.exe"
  File /r "${SOURCE}\_internal"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\Proofsheet.lnk" "$INSTDIR\proofsheet.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\proofsheet.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Proofsheet authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  ; "Open with": offered for pictures, never made the default
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "Picture for Proofsheet"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\proofsheet.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\proofsheet.exe" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "Software\Classes\Applications\proofsheet.exe\shell\open\command" "" '"$INSTDIR\proofsheet.exe" "%1"'
  !macro OpenWith extension
    WriteRegStr HKCU "Software\Classes\Applications\proofsheet.exe\SupportedTypes" "${extension}" ""
    WriteRegStr HKCU "Software\Classes\${extension}\OpenWithProgids" "${PROGID}" ""
  !macroend
  !insertmacro OpenWithAll
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Call un.CheckRunning
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Proofsheet.lnk"
  !macro NoOpenWith extension
    DeleteRegValue HKCU "Software\Classes\${extension}\OpenWithProgids" "${PROGID}"
    DeleteRegKey /ifempty HKCU "Software\Classes\${extension}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "Software\Classes\${extension}"
  !macroend
  !insertmacro NoOpenWithAll
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "Software\Classes\Applications\proofsheet.exe"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
