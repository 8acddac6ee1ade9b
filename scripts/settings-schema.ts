// Writes the JSON Schema that editors check settings files with.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorSchema } from '../stacks/settings/settings-schema';

const file = path.join(__dirname, '..', 'stacks', 'settings.schema.json');
writeFileSync(file, `${JSON.stringify(editorSchema(), undefined, 2)}\n`);
