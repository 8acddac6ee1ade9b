import * as path from 'node:path';

/** What is shipped with the app, in a clone as in the package; the bundle says by `__dirname` where that is. */
const SHIPPED = path.join(__dirname, '..', '..');

/** The JSON Schema that editors check settings files with. */
export const SCHEMA_FILE = path.join(SHIPPED, 'settings.schema.json');

/** Folder of the settings that are shipped. */
export const EXAMPLES_FOLDER = path.join(SHIPPED, 'examples');
