// Generated bindings make an object for every block and map of a resource, used or not, and each captures a stack trace: half of
// what it takes to make one. `lazy` has them made when they are read first; `eager` takes that back. Neither changes what a
// user of the classes sees, nor what is synthesized: a block that was never set is left out, made or not.

/** @param {string} text generated source of one resource */
exports.lazy = (text) =>
  text
    .replace(
      /^ {2}private _(\w+) = (new ([\w.]+)\(this, .*\));$/gm,
      (_, name, made, type) =>
        `  private _${name}Made?: ${type};\n  private get _${name}(): ${type} {\n    return (this._${name}Made ??= ${made});\n  }`,
    )
    .replace(
      /^ {4}this\._(\w+)\.internalValue = config\.\1;$/gm,
      '    if (config.$1 !== undefined) this._$1.internalValue = config.$1;',
    )
    .replace(/(\(|return )this\._(\w+)\.internalValue(?=[);])/g, '$1this._$2Made?.internalValue');

/** @param {string} text what `lazy` has made */
exports.eager = (text) =>
  text
    .replace(
      /^ {2}private _(\w+)Made\?: .*;\n {2}private get _\1\(\): .* \{\n {4}return \(this\._\1Made \?\?= (new .*)\);\n {2}\}$/gm,
      '  private _$1 = $2;',
    )
    .replace(/^ {4}if \(config\.(\w+) !== undefined\) (this\._\1\.internalValue = config\.\1;)$/gm, '    $2')
    .replace(/this\._(\w+)Made\?\.internalValue/g, 'this._$1.internalValue');
