/** One hop of a message on its way to an agent, and what is checked there. */
export interface IngressHop {
  /** Kind of service, such as `Application Gateway`. */
  readonly place: string;
  /** Its name or address. */
  readonly name: string;
  /** What it checks, as text; an empty list if it only forwards. */
  readonly checks: string[];
}
