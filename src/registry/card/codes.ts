import { codes } from '../../core/validation/code';

/** Codes of agent cards. docs/messages.md is generated from them. */
export const CARD_CODES = codes({
  CardFieldMissing: {
    meaning: 'An agent card lacks a required field.',
    remedy: 'Give the field that the message names.',
  },
  DuplicateCardSkill: {
    meaning: 'Two skills of an agent card have the same id.',
    remedy: 'Give each skill an id of its own.',
  },
  EmptyCardField: {
    meaning: 'A list of an agent card that needs at least one item, or a required text, is empty.',
    remedy: 'List at least one, or give the text.',
  },
  InvalidCardJson: {
    meaning: 'The text of an agent card is not a JSON object.',
    remedy: 'Give the content of an `agent-card.json`.',
  },
  InvalidCardMediaType: {
    meaning: 'An input or output mode of an agent card is not a media type.',
    remedy: 'Give it as `text/plain`.',
  },
  InvalidCardSignature: {
    meaning: 'A signature of an agent card is not a JSON Web Signature: base64url, with `alg` in its protected header.',
    remedy: 'Sign the card again.',
  },
  InvalidCardTransport: {
    meaning: 'A transport of an agent card is empty, or one of A2A in another spelling.',
    remedy: 'Give `JSONRPC`, `GRPC` or `HTTP+JSON`.',
  },
  InvalidCardUrl: {
    meaning: 'An address in an agent card is not an absolute `https` address without user name and password.',
    remedy: 'Give it as `https://agent.contoso.com/a2a`.',
  },
  InvalidCardVersion: {
    meaning: 'The version of an agent card, or of its protocol, does not have the form that the registry takes.',
    remedy: 'Give the version as `1.2.0`, and the version of the protocol as `0.3.0` or `1.0`.',
  },
  InvalidSecurityScheme: {
    meaning: 'A security scheme or OAuth flow of an agent card is of no known kind, or of several.',
    remedy: 'Give one of the kinds that the message names.',
  },
  UndefinedSecurityScheme: {
    meaning: 'An agent card requires a security scheme that it does not define.',
    remedy: 'Define it in `securitySchemes`, or correct the name.',
  },
  UnknownCardField: {
    meaning: 'An agent card has a field that its version of A2A does not have.',
    remedy: 'Correct the name as the message says, or leave the field out.',
  },
  WrongCardFieldType: {
    meaning: 'A field of an agent card has a value of another type.',
    remedy: 'Give a value of the type that the message names.',
  },
});
