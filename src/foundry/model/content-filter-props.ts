import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { ContentFilterLevel, ContentFilterName, ContentFilterSide } from './content-filter-kinds';

/** When a filter checks responses. */
export enum ContentFilterMode {
  /** Before anybody sees them. */
  BLOCKING = 'Blocking',
  /** While they are streamed: fast, and what is found may have been read already. */
  ASYNCHRONOUS = 'Asynchronous_filter',
}

/** One thing that a content filter looks for. */
export interface ContentFilterRule {
  /** What it looks for. */
  readonly filter: ContentFilterName;
  /**
   * From which severity on; for hate, sexual content, violence and self-harm only, and required there unless `enabled` is false.
   * @default - none
   */
  readonly level?: ContentFilterLevel;
  /**
   * What it checks.
   * @default - every side that it takes
   */
  readonly side?: ContentFilterSide;
  /**
   * Whether it looks at all.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Whether what it finds is refused, and not only reported with the response.
   * @default true
   */
  readonly blocking?: boolean;
}

/** A list of words and expressions of the account, made elsewhere. */
export interface ContentFilterBlocklist {
  /** Name of the list. */
  readonly blocklistName: string;
  /** What it checks. */
  readonly side: ContentFilterSide;
  /**
   * Whether what it finds is refused, and not only reported with the response.
   * @default true
   */
  readonly blocking?: boolean;
}

/** Properties of a content filter, apart from its account. */
export interface ContentFilterOptions {
  /** Name of the filter: letters, digits, '-', '_' and '.', up to 64 of them. `Microsoft.` is Microsoft's own. */
  readonly filterName: string;
  /** What it looks for. What is not listed is as in the filter that it is based on. */
  readonly rules: ContentFilterRule[];
  /**
   * Filter that it is based on. Changing it replaces nothing here, and the service may refuse it.
   * @default 'Microsoft.DefaultV2'
   */
  readonly basePolicyName?: string;
  /**
   * When it checks responses.
   * @default ContentFilterMode.BLOCKING
   */
  readonly mode?: ContentFilterMode;
  /**
   * Lists of words of the account.
   * @default - none
   */
  readonly blocklists?: ContentFilterBlocklist[];
  /**
   * Tags of the filter.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Properties of `ContentFilter`. */
export interface ContentFilterProps extends ContentFilterOptions {
  /** Account that holds it. */
  readonly account: IFoundryAccount;
}
