// Generated bindings make an object for every block and map of a resource, and each captures a stack trace: half of what it takes
// to make one. `lazy` has them made when they are read first; what a block was given is held until then. `eager` takes that back.
// Neither changes what a user of the classes sees, nor what is synthesized: a block of which nothing was set is left out.

/** @param {string} text generated source of one resource */
exports.lazy = (text) => {
  const [, config] = /constructor\(scope: Construct, id: string, config: (\w+)/.exec(text) ?? [];
  const isGiven = (name) => text.includes(`\n    this._${name}.internalValue = config.${name};\n`);
  const withGiven = (name, type, made) => `  private _${name}Made?: ${type};
  private _${name}Given: ${config}['${name}'];
  private get _${name}(): ${type} {
    if (this._${name}Made === undefined) {
      this._${name}Made = ${made};
      this._${name}Made.internalValue = this._${name}Given;
    }
    return this._${name}Made;
  }`;
  const withoutGiven = (name, type, made) => `  private _${name}Made?: ${type};
  private get _${name}(): ${type} {
    return (this._${name}Made ??= ${made});
  }`;
  return text
    .replace(/^ {2}private _(\w+) = (new ([\w.]+)\(this, .*\));$/gm, (_, name, made, type) =>
      (isGiven(name) ? withGiven : withoutGiven)(name, type, made),
    )
    .replace(
      /^ {4}this\._(\w+)\.internalValue = config\.\1;$/gm,
      `    if (Object.values(config.$1 ?? {}).some((value) => value !== undefined)) this._$1Given = config.$1;
    else if (config.$1 !== undefined) this._$1.internalValue = config.$1;`,
    )
    .replace(
      /^ {4}return this\._(\w+)\.internalValue;$/gm,
      '    return this._$1Made === undefined ? this._$1Given : this._$1Made.internalValue;',
    )
    .replace(/\(this\._(\w+)\.internalValue\)/g, '(this.$1Input)');
};

/** @param {string} text what `lazy` has made */
exports.eager = (text) =>
  text
    .replace(
      /^ {2}private _(\w+)Made\?: .*;\n {2}private _\1Given: .*;\n {2}private get _\1\(\): .* \{\n {4}if .*\n.* = (new .*);\n.*\n {4}\}\n.*\n {2}\}$/gm,
      '  private _$1 = $2;',
    )
    .replace(
      /^ {2}private _(\w+)Made\?: .*;\n {2}private get _\1\(\): .* \{\n {4}return \(this\._\1Made \?\?= (new .*)\);\n {2}\}$/gm,
      '  private _$1 = $2;',
    )
    .replace(/^ {4}if .* this\._(\w+)Given = config\.\1;\n {4}else if .* (this\._\1\.internalValue = .*;)$/gm, '    $2')
    .replace(/^ {4}return this\._(\w+)Made === undefined \? .*;$/gm, '    return this._$1.internalValue;')
    .replace(/\(this\.(\w+)Input\)/g, '(this._$1.internalValue)');
