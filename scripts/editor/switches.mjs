/**
 * Returns the switches of a VS Code command line as {folder, developmentPaths, testsPath, extensionsFolder, install}.
 * Both `--name=value` and `--name value` are read for switches that take a value; unknown switches are passed over, as the
 * test runner adds some that only mean something to a desktop window.
 */
export function readSwitches(args) {
  const values = new Map();
  const plain = [];
  for (let index = 0; index < args.length; index += 1) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(args[index]) ?? [];
    if (name === undefined) plain.push(args[index]);
    else if (value !== undefined) add(values, name, value);
    else if (WITH_VALUE.has(name)) add(values, name, args[(index += 1)]);
  }
  const last = (name) => values.get(name)?.at(-1);
  return {
    folder: plain[0],
    developmentPaths: values.get('extensionDevelopmentPath') ?? [],
    testsPath: last('extensionTestsPath'),
    extensionsFolder: last('extensions-dir'),
    install: values.get('install-extension') ?? [],
  };
}

const WITH_VALUE = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensions-dir',
  'user-data-dir',
  'install-extension',
]);

function add(values, name, value) {
  values.set(name, [...(values.get(name) ?? []), value]);
}
