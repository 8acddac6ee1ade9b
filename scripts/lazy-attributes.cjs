// Generated bindings make an object for every block and map of a resource, and each captures a stack trace: half of what it takes
// to make one. `lazy` has them made when they are read first; `eager` takes that back. Until then the members of a block that
// was given are held in an object of its class that no constructor has run for: it takes and tells them as the block does, and
// is not traced. Neither changes what a user of the classes sees, nor what is synthesized: a block of which nothing was set is
// left out.

/** @param {string} text generated source of one resource */
exports.lazy = (text) => {
  const typeOf = (name) => new RegExp(`^ {2}private _${name} = new ([\\w.]+)\\(this, `, 'm').exec(text)?.[1];
  const isGiven = (name) => text.includes(`\n    this._${name}.internalValue = config.${name};\n`);
  return text
    .replace(
      /^ {4}this\._(\w+)\.internalValue = config\.\1;$/gm,
      (_, name) =>
        `    if (config.${name} !== undefined) (this._${name}Given = Object.create(${typeOf(name)}.prototype)).internalValue = config.${name};`,
    )
    .replace(/(\(|return )this\._(\w+)\.internalValue(?=[);])/g, '$1(this._$2Made ?? this._$2Given)?.internalValue')
    .replace(/^ {2}private _(\w+) = (new ([\w.]+)\(this, .*\));$/gm, (_, name, made, type) => {
      const [held, whole] = isGiven(name)
        ? [`  private _${name}Given?: ${type};\n`, `Object.assign(${made}, this._${name}Given)`]
        : ['', made];
      return `  private _${name}Made?: ${type};\n${held}  private get _${name}(): ${type} {\n    return (this._${name}Made ??= ${whole});\n  }`;
    });
};

/** @param {string} text what `lazy` has made */
exports.eager = (text) =>
  text
    .replace(
      /^ {2}private _(\w+)Made\?: .*;\n(?: {2}private _\1Given\?: .*;\n)? {2}private get _\1\(\): .* \{\n {4}return \(this\._\1Made \?\?= (?:Object\.assign\()?(new .*?)(?:, this\._\1Given\))?\);\n {2}\}$/gm,
      '  private _$1 = $2;',
    )
    .replace(
      /^ {4}if \(config\.(\w+) !== undefined\) \(this\._\1Given = .*\)\.internalValue = config\.\1;$/gm,
      '    this._$1.internalValue = config.$1;',
    )
    .replace(/\(this\._(\w+)Made \?\? this\._\1Given\)\?\.internalValue/g, 'this._$1.internalValue');
