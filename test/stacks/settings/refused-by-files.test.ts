import { explain } from '../../../stacks/settings/explain';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText } from '../../support/examples';

test.each(['ENOENT', 'EACCES'])(
  '%s of the file system is told as such, and not as a mistake of the program',
  (code) => {
    const error = Object.assign(new Error(`${code}: refused, mkdir '/out/x'`), {
      code,
      syscall: 'mkdir',
      path: '/out/x',
    });
    const told = explain(error, parseSettings(exampleText('minimal'), 'env.yaml'));
    expect(told).toMatch(new RegExp(`^the file system refused to write or read /out/x: ${code}`));
    expect(told).not.toContain('mistake of this program');
  },
);
