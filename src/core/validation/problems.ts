import type { IConstruct } from 'constructs';
import { expectProviders } from '../terraform/expect-providers';
import { isLiteral } from '../terraform/tokens';
import type { ProblemCode } from './code';
import { hclProblems } from './hcl-output';
import { type Problem, ValidationError } from './validation-error';
import { VALIDATION_CODES } from './codes';

/** A form that a value must have: the text says what is allowed, `holds` decides. */
export interface Form {
  readonly rule: string;
  readonly remedy: string;
  readonly holds: (value: string) => boolean;
  /** What is wrong with one value, for those of which a part can be named. */
  readonly fault?: (value: string) => string | undefined;
  /** The remedy for one value, if it can be computed; else `remedy`. */
  readonly remedyFor?: (value: string) => string | undefined;
}

/** A form, with the code for a value that does not have it. */
export interface Rule extends Form {
  readonly code: ProblemCode;
}

/** Bounds of a whole number, both included. */
export interface Range {
  readonly code: ProblemCode;
  readonly min: number;
  readonly max: number;
}

/** The texts of a problem: the value and the rule it breaks, and what to do, both without a full stop. */
export interface Words {
  readonly message: string;
  readonly remedy: string;
}

/** Collects everything that is wrong with one construct, so that the caller sees all problems at once. */
export class Problems {
  private readonly found: Problem[] = [];

  /** @param scope the construct itself, if any, to read what its stack supplies */
  public constructor(
    public readonly constructPath: string,
    public readonly scope?: IConstruct,
  ) {}

  /** Every construct begins with this: its stack, too, is checked for the providers that it needs, and for how it is written. */
  public static withProviderCheck(construct: IConstruct): Problems {
    expectProviders(construct, hclProblems);
    return new Problems(construct.node.path, construct);
  }

  /** @param part the construct that the problem is of, where that is not the one that throws */
  public add(code: ProblemCode, message: string, remedy: string, part?: IConstruct): void {
    this.found.push({
      code: code.name,
      message: `${message}, in ${this.constructPath}`,
      remedy,
      ...(part && { constructPath: part.node.path }),
    });
  }

  /** Adds a problem if something is wrong. Its texts are built only then. */
  public when(isWrong: boolean, code: ProblemCode, words: () => Words): void {
    if (!isWrong) return;
    const { message, remedy } = words();
    this.add(code, message, remedy);
  }

  /** The same, of a part that is not the construct that throws: the problem has the path of the part. */
  public whenOf(part: IConstruct, isWrong: boolean, code: ProblemCode, words: () => Words): void {
    if (!isWrong) return;
    const { message, remedy } = words();
    this.add(code, message, remedy, part);
  }

  /**
   * Adds a problem for each value that is required and not set. A program that is run without a type check passes undefined
   * for a variable that is not set: call this before anything reads the values, and throw.
   */
  public required(values: Readonly<Record<string, unknown>>): void {
    for (const [what, value] of Object.entries(values)) {
      this.when(value === undefined || value === null, VALIDATION_CODES.PropertyNotSet, () => ({
        message: `${what} is not set`,
        remedy: `set ${what}; if its value comes from an environment variable, check that the variable is set`,
      }));
    }
  }

  /** As `required`, but throws at once, with all that was found before: for values that the next line reads. */
  public demand(values: Readonly<Record<string, unknown>>): void {
    const before = this.found.length;
    this.required(values);
    if (this.found.length > before) this.throwIfAny();
  }

  /** Checks a value against a rule. What is left out, or known only after apply, is not checked. */
  public check(what: string, value: string | null | undefined, rule: Rule): void {
    if (value === undefined || value === null || !isLiteral(value) || rule.holds(value)) return;
    const { rule: words, remedy } = wordsFor(rule, value);
    this.found.push({
      code: rule.code.name,
      message: `${what} ${quote(value)} in ${this.constructPath} ${words}`,
      remedy,
    });
  }

  /** The same for each item of a list, none of which may be unset. */
  public checkEach(what: string, values: readonly string[] | undefined, rule: Rule): void {
    if (values === undefined || !isLiteral(values)) return;
    values.forEach((value, index) => {
      const item = `${what}[${index}]`;
      this.required({ [item]: value });
      this.check(item, value, rule);
    });
  }

  /** A list that is checked item by item. Items may be known only after apply, the list itself may not. */
  public checkKnown(what: string, values: readonly unknown[] | undefined): void {
    this.when(values !== undefined && !isLiteral(values), VALIDATION_CODES.ListKnownLater, () => ({
      message: `${what} is a list that is known only after apply`,
      remedy: 'give a list of values; each of them may be known later',
    }));
  }

  /** A whole number within bounds, both included. */
  public checkRange(code: ProblemCode, what: string, value: number | undefined, min: number, max: number): void {
    if (value === undefined || !isLiteral(value)) return;
    this.when(!Number.isInteger(value) || value < min || value > max, code, () => ({
      message: `${what} is ${value}`,
      remedy: `give a whole number from ${min} to ${max}`,
    }));
  }

  /** The same, with bounds that are shared. */
  public checkWithin(what: string, value: number | undefined, { code, min, max }: Range): void {
    this.checkRange(code, what, value, min, max);
  }

  public throwIfAny(): void {
    if (this.found.length > 0) throw new ValidationError(this.constructPath, this.found);
  }

  public get all(): readonly Problem[] {
    return this.found;
  }
}

/** Rule and remedy as they are shown for one value that does not have the form. */
export function wordsFor(form: Form, value: string): Pick<Form, 'rule' | 'remedy'> {
  const fault = form.fault?.(value);
  return {
    rule: fault === undefined ? form.rule : `${form.rule}: ${fault}`,
    remedy: form.remedyFor?.(value) ?? form.remedy,
  };
}

/** Longest value that is shown in full, as most ids are. */
const LONGEST_SHOWN = 240;
const SHOWN_AT_END = 97;

/** A value as it is shown in messages: in single quotes. If it is long, its middle is left out: ids differ at their ends. */
export function quote(value: string): string {
  if (value.length <= LONGEST_SHOWN) return `'${value}'`;
  return `'${value.slice(0, LONGEST_SHOWN - SHOWN_AT_END - 3)}...${value.slice(-SHOWN_AT_END)}'`;
}
