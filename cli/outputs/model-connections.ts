import { z } from 'zod';
import { printableText, projectUrl, url } from './agent-outputs';

/** Connections by which agents reach models, by project and name. */
export const MODEL_CONNECTIONS = z.record(
  printableText,
  z.object({
    project_endpoint: projectUrl,
    model: printableText.regex(/^[\w.-]+\/[\w./-]+$/, 'is not a model of a connection'),
    chat_url: url.nullish(),
    has_limit: z.boolean().nullish(),
  }),
);

/** A connection, and the gateway that it leads to. */
export interface ModelConnectionOutput {
  /** Project and name, such as `helpdesk/gateway`. */
  readonly name: string;
  readonly projectEndpoint: string;
  /** What agents call it, such as `gateway/gpt-4.1`. */
  readonly model: string;
  /** Where the gateway of these settings is asked; nothing for one of another vendor. */
  readonly chatUrl?: string;
  /** Whether the project has a limit that answers report. */
  readonly hasLimit: boolean;
}
