/**
 * Switches that belong to Electron, Chromium, Node or the Finder. They stand among the arguments of a start by hand or
 * by a test tool, and the bank would refuse them as flags it does not know.
 */
const ENGINE_SWITCH =
  /^--?(?:no-sandbox|no-zygote|in-process-gpu|user-data-dir|lang|password-store|js-flags|psn_|(?:inspect|remote-debugging|enable|disable|use|force|ozone|gtk|log|proxy|trace|renderer|original-process|allow)[-=_]?)/;

/**
 * The bank's own flags out of Electron's command line. After `--` everything is the bank's: that is how the launcher
 * passes them, because Electron on Windows refuses a command line in which anything follows a URL. Without `--` they
 * are what is left when the program, the app's path and the engine's switches are taken away.
 */
export function bankArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const dashes = argv.indexOf('--');
  if (dashes !== -1) return argv.slice(dashes + 1);
  const given = argv.slice(1).filter((argument) => !ENGINE_SWITCH.test(argument));
  return isPackaged ? given : given.slice(1);
}
