// The way in of every npm script: plain JavaScript, so that an old Node gets a sentence and not a crash. better-sqlite3
// ends Node 20 with exit 139 and no word.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  process.stderr.write(
    `The Example Bank needs Node 22 or newer, and this is Node ${process.versions.node}.\n` +
      'npm brings a fitting Node along for Linux and Windows: run "npm install" once more (without --omit=optional), ' +
      'then start with npm (npm start, npm test, npm run headless). Elsewhere install Node 24 from nodejs.org.\n',
  );
  process.exit(1);
}
const { launch } = await import('./launch/commands.mjs');
process.exitCode = await launch(process.argv[2], process.argv.slice(3));
