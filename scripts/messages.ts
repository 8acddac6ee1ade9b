// Writes docs/messages.md from the registers of codes.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { messagesPage } from './messages-page';

writeFileSync(path.join(__dirname, '..', 'docs', 'messages.md'), messagesPage());
