/** What a service said of an error, in any of its shapes. */
export interface ServiceAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly url: string;
}
