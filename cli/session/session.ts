import { AzureClient } from '../azure/azure-client';
import type { AzureRequest } from '../azure/azure-request';
import { announced } from '../azure/announced';
import type { AgentOutputs } from '../outputs/agent-outputs';
import { type Cloud, cloudOf } from '../world/clouds';
import type { ChangeOptions } from './common-options';
import { CliError } from '../errors/cli-error';
import { type DescribedRequest, describeRequest, requestForJson } from '../azure/dry-run';
import { Interrupted } from '../errors/exit-errors';
import type { Io } from '../world/io';
import { Outputs } from '../outputs/outputs';
import { SESSION_CODES } from './codes';

/** One run of a command: its options and services. */
export class Session {
  public readonly cloud: Cloud;
  public readonly client: AzureClient;
  public readonly outputs: Outputs;
  /** The agent that is meant. */
  public readonly agent: AgentOutputs;
  /** The message for Ctrl-C. Commands update it as they proceed. */
  public interruption = 'Nothing was changed.';

  private readonly requests: DescribedRequest[] = [];

  public constructor(
    public readonly io: Io,
    public readonly options: ChangeOptions,
  ) {
    this.cloud = cloudOf(options.cloud, io.environment);
    this.outputs = Outputs.read(io.folder, options.outputs);
    this.agent = this.outputs.agent(options.agent);
    const { signIn = 'any' } = options;
    this.client = new AzureClient(io, this.cloud, announced(io, io.credential(this.cloud, signIn)), (request) => {
      if (options.dryRun === true) io.note(`reads: ${describeRequest(request)}`);
    });
  }

  /** Runs the command. After Ctrl-C it throws `Interrupted`, whatever failed because of it. */
  public async run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw this.io.signal.aborted ? new Interrupted(this.interruption) : error;
    }
  }

  /** Throws `CliError` if the user declines, or if no terminal is attached. */
  public async confirm(question: string): Promise<void> {
    if (this.options.yes === true) return;
    if (!this.io.interactive)
      throw new CliError(
        SESSION_CODES.NobodyToAsk,
        'confirmation is required, and no terminal is attached',
        'review the output of --dry-run, then add --yes',
      );
    const answer = await this.io.ask(`${question} [y/N] `);
    if (!/^y(es)?$/i.test(answer.trim()))
      throw new CliError(
        SESSION_CODES.NotAgreed,
        'the change was not confirmed, so nothing was done',
        'answer y, or set --yes',
      );
  }

  /** Shows what is about to happen: to people as a result, with JSON output as progress. */
  public show(text: string): void {
    if (this.options.json === true) this.io.note(text);
    else this.io.out(text);
  }

  /** Shows a request of a dry run instead of sending it. */
  public withhold(request: AzureRequest): void {
    this.requests.push(requestForJson(request));
    this.show(describeRequest(request));
  }

  /** Prints a result: text for people, or the same as JSON, with the requests that a dry run did not send. */
  public print(text: string, json: object): void {
    const { json: asJson, dryRun } = this.options;
    const whole = dryRun === true ? { ...json, requests: this.requests } : json;
    this.io.out(asJson === true ? JSON.stringify(whole, undefined, 2) : text);
  }
}
