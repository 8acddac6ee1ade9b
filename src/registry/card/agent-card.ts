import { Token } from 'cdktf';
import { isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import { addressesOf } from './card-addresses';
import { planAgentCard } from './agent-card-plan';
import type { AgentCardProps } from './agent-card-props';
import { checkCardConsistency } from './card-consistency';
import type { CardDocument } from './card-document';
import { type CardFields, FIELDS_0_3, FIELDS_1_0, FIELDS_KEPT } from './card-fields';
import { literalCard, orderedCard } from './card-text';
import { CardValidation, isJsonObject, type JsonObject } from './card-validation';
import { CARD_CODES } from './codes';
import { fromNewerCard, isNewerCard } from './newer-card';

/** What some editors put before the text of a file. */
const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * What an agent says of itself: where it answers, what it is good at, how clients prove who they are.
 *
 * It is checked in whole when it is made, all mistakes at once, each with the name of its field: `skills[0].tags is not set`.
 * It is kept in the form of A2A 0.3, which is that of the registry; a card of 1.0 is brought into it.
 *
 * Throws `CardFieldMissing`, `UnknownCardField`, `WrongCardFieldType` and other codes of cards.
 *
 * @see https://a2a-protocol.org/v0.3.0/specification/#5-agent-discovery-the-agent-card
 */
export class AgentCard {
  /** A card from its fields. Values may be known only after apply. */
  public static of(props: AgentCardProps): AgentCard {
    const problems = new Problems('AgentCard');
    problems.demand({ props });
    const given = planAgentCard(props);
    new CardValidation(problems, isLiteral).checkFields(given, FIELDS_0_3);
    problems.throwIfAny();
    return AgentCard.made(problems, orderedCard(given), false);
  }

  /**
   * A card from the content of its file, `agent-card.json`, of A2A 0.3 or 1.0. Its texts are taken as they are: `${` in one of
   * them does not begin an expression.
   * @param json content of the file
   * @param source name of the file in messages; by default `agent-card.json`
   */
  public static fromJson(json: string, source?: string): AgentCard {
    return AgentCard.read(json, source ?? 'agent-card.json', FIELDS_0_3);
  }

  /**
   * The same for a card that was brought into the form in which it is kept, and written down.
   *
   * @internal
   */
  public static _fromKept(json: string, source: string): AgentCard {
    return AgentCard.read(json, source, FIELDS_KEPT);
  }

  private static read(json: string, source: string, olderFields: CardFields): AgentCard {
    const problems = new Problems(source);
    const card = parsed(problems, json);
    const isNewer = isNewerCard(card);
    const [fields, others, version] = isNewer
      ? ([FIELDS_1_0, olderFields, '0.3'] as const)
      : ([olderFields, FIELDS_1_0, '1.0'] as const);
    const isKnown = (value: unknown): boolean => !Token.isUnresolved(value);
    new CardValidation(problems, isKnown, Object.keys(others), version).checkFields(card, fields);
    problems.throwIfAny();
    const document = orderedCard(isNewer ? { ...fromNewerCard(card) } : card);
    return AgentCard.made(problems, literalCard(document), isNewer);
  }

  private static made(problems: Problems, document: CardDocument, isNewer: boolean): AgentCard {
    checkCardConsistency(problems, document);
    problems.throwIfAny();
    return new AgentCard(document, isNewer && document.signatures !== undefined);
  }

  private constructor(
    /**
     * The card in the form of A2A 0.3.
     * @internal
     */
    public readonly _document: CardDocument,
    /**
     * Whether it was signed in another form than that in which it is kept, so that nobody can verify the signatures.
     * @internal
     */
    public readonly _isSignedInOtherForm: boolean,
  ) {}

  /** Name of the agent. */
  public get name(): string {
    return this._document.name;
  }

  /** Address where it answers first. */
  public get url(): string {
    return this._document.url;
  }

  /**
   * All addresses where it answers, the first one among them.
   *
   * @internal
   */
  public get _addresses(): string[] {
    return addressesOf(this._document);
  }
}

function parsed(problems: Problems, json: string): JsonObject {
  problems.demand({ json });
  try {
    const card: unknown = JSON.parse(json.replace(BYTE_ORDER_MARK, ''));
    if (isJsonObject(card)) return card;
    problems.add(CARD_CODES.InvalidCardJson, 'the card is not a JSON object', 'give the content of an agent-card.json');
  } catch (error) {
    const { message } = error as Error;
    problems.add(CARD_CODES.InvalidCardJson, `the card is not valid JSON: ${message}`, 'correct it');
  }
  problems.throwIfAny();
  return {};
}
