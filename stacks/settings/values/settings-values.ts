import { z } from 'zod';
import {
  armIdRule,
  FOUNDRY_HOST,
  GUID,
  HOST_NAME,
  repeated,
  type Form,
  type SHAPES,
  TAG_LIMITS,
  tagProblems,
  type Range,
  wordsFor,
} from '../../../src/internal';
import { prose } from '../file/plain-text';
import { IS_EMPTY } from '../file/issues';
import { inSettingsWords } from '../file/settings-words';

/** A text checked against a rule of the library, so that its mistake is shown with its line. */
export const by = (rule: Form) =>
  z.string().refine((value) => rule.holds(value), {
    error: ({ input }) => {
      const said = wordsFor(rule, String(input));
      return inSettingsWords(`${said.rule}; ${said.remedy}`);
    },
  });

export const id = (shape: (typeof SHAPES)[keyof typeof SHAPES]) => by(armIdRule(shape));

export const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,62}$/, {
  error: "may hold letters, digits, '_' and '-', 1 to 63 of them, beginning with a letter; rename it",
});
/** One of the words that the settings have for what the library calls by its enums. */
export const words = <T extends string>(table: Readonly<Record<T, unknown>>) =>
  z.enum(Object.keys(table) as [T, ...T[]]);
export const guidText = by(GUID);
/** The host of an account, which requests with tokens go to. */
export const foundryHost = by(HOST_NAME).refine((value) => FOUNDRY_HOST.holds(value), {
  error: `${FOUNDRY_HOST.rule}; ${FOUNDRY_HOST.remedy}`,
});
const filledText = () => z.string().min(1, { error: IS_EMPTY });
export const text = filledText();
/** Texts of people, exports and descriptions, which may hold what looks like an expression. */
export const freeText = prose(filledText());

/** A list with something in it: an empty one would allow nobody. */
export const filled = <T extends z.ZodType>(item: T) =>
  z.array(item).min(1, { error: 'is empty; list something, or remove the line' });

/** A whole number within bounds, both included. */
export const whole = ({ min, max }: Pick<Range, 'min' | 'max'>) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
/** Checked against the limits of Azure, each tag at its line. Narrower limits of single services are checked by their constructs. */
export const tags = z.record(z.string(), prose(z.string())).check(({ value, issues }) => {
  for (const { name, message, remedy } of tagProblems(value, TAG_LIMITS.resource)) {
    const path = name === undefined ? [] : [name];
    issues.push({ code: 'custom', path, message: `${message}; ${remedy}`, input: value });
  }
});

/** Names of tags; `*` stands for every tag. */
export const tagNames = filled(z.string()).check(({ value, issues }) => {
  for (const [index, name] of value.entries()) {
    for (const { message, remedy } of name === '*' ? [] : namesTakenAsTags(name)) {
      issues.push({ code: 'custom', path: [index], message: `${message}; ${remedy}`, input: value });
    }
  }
});

/** Names that Azure keeps for itself are accepted here: they are not ours. */
function namesTakenAsTags(name: string) {
  const limits = { ...TAG_LIMITS.resource, count: 1 };
  return tagProblems({ [name]: '' }, limits).filter(({ message }) => message.startsWith('must'));
}

/** Text items of a list, each of them once: Azure does not tell them apart by case. */
export const distinct = <T extends z.ZodType<string[]>>(list: T) =>
  list.refine((values) => repeated(values).length === 0, { error: 'lists the same more than once; list each once' });

/** A check between keys sees what is in the file, whatever the type says. */
export function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}

/** Members of what may be an object, by their names. */
export const membersOf = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);

/** One member of what may be an object. */
export const member = (value: unknown, name: string): unknown =>
  isObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** What a rule finds; nothing where it stumbles over a value of another type, which is a mistake of its own. */
function found<T>(find: () => readonly T[], isTold: boolean): readonly T[] {
  try {
    return find();
  } catch (error) {
    if (isTold && (error as Error).name === 'TypeError') return [];
    throw error;
  }
}

/** A rule between keys. It is looked at even where one of them is wrong, so that all problems are shown at once. */
export function between<T extends z.ZodObject>(
  schema: T,
  find: (value: Partial<z.infer<T>>) => readonly { readonly path?: readonly string[]; readonly message: string }[],
): T {
  const check = z.check<z.infer<T>>(({ value, issues }) => {
    for (const { path = [], message } of found(() => find(value), issues.length > 0)) {
      issues.push({ code: 'custom', path: [...path], message, input: value });
    }
  });
  check._zod.def.when = ({ value }) => isObject(value) && !Array.isArray(value);
  return schema.check(check);
}

/** One of some keys has to be there, and no second one. */
export function oneOf<T extends z.ZodObject>(schema: T, keys: readonly string[], message: string): T {
  return between(schema, (value) =>
    keys.filter((name) => (value as Record<string, unknown>)[name] !== undefined).length === 1 ? [] : [{ message }],
  );
}

/** Somebody to give a role to. */
export const principal = oneOf(
  z.strictObject({
    group: guidText.optional(),
    user: guidText.optional(),
    servicePrincipal: guidText.optional(),
    managedIdentity: guidText.optional(),
  }),
  ['group', 'user', 'servicePrincipal', 'managedIdentity'],
  'needs exactly one of group, user, servicePrincipal and managedIdentity, with an object id',
);

/** Who may use an agent, whichever way it has come to be. */
export const consumers = z.array(principal).optional().describe('who may talk to the agent: Foundry Agent Consumer');

/** Where the name of an agent comes from, in descriptions. */
export const NAMED_BY_KEY = 'left out: the key of the agent';

/** The project that something is in. */
export const ofProject = text.optional().describe('one of foundry.projects; left out: the only one');

export type PrincipalSettings = z.infer<typeof principal>;
