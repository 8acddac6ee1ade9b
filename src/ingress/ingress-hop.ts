/** One place that a message passes on its way to an agent, and what is checked there. */
export interface IngressHop {
  /** What it is, such as `Application Gateway`. */
  readonly place: string;
  /** Its name or address. */
  readonly name: string;
  /** What it checks, in plain words; an empty list where it only passes on. */
  readonly checks: string[];
}
