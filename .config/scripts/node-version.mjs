// Imported first by start and test: stops an old Node with one sentence.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Dunning Dojo needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(2);
}
