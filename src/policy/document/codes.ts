import { codes } from '../../core/validation/code';

/** What can be wrong of policy documents, fragments and named values. docs/messages.md is made of it. */
export const POLICY_CODES = codes({
  BaseInFragment: {
    meaning: 'A fragment holds `<base />`.',
    remedy: 'Put it next to the place where the fragment is included.',
  },
  DuplicateBase: {
    meaning: 'A section of a policy holds `<base />` more than once.',
    remedy: 'Keep one `<base />`.',
  },
  DuplicateStatementId: {
    meaning: 'Two of your own statements have the same id, which errors use to name them.',
    remedy: 'Set a different `id` for each, or none.',
  },
  ElementInWrongPlace: {
    meaning: 'An element of a policy is in the place of an element with another name.',
    remedy: 'Put an element with the expected name there.',
  },
  EmptyPolicyText: {
    meaning: 'A text of a policy statement is empty.',
    remedy: 'Give a text, or a policy expression `@(...)`.',
  },
  ExpressionNotAllowed: {
    meaning: 'An expression where the service evaluates none.',
    remedy: 'Give the value itself, or a named value.',
  },
  ForwardedTwice: {
    meaning: 'The backend section holds `<base />` and `<forward-request>`.',
    remedy: 'Leave `<base />` or `<forward-request>` out.',
  },
  FragmentTooLarge: {
    meaning: 'A fragment has more than 512 KB.',
    remedy: 'Make two fragments of it, each below 512 KB.',
  },
  FragmentWithoutStatements: {
    meaning: 'A fragment has no statements.',
    remedy: 'List the statements that policies share.',
  },
  IdentityWithoutSecret: {
    meaning: '`identityClientId` of a named value without `secretId`.',
    remedy: 'Leave `identityClientId` out, or give `secretId`.',
  },
  InvalidApplicationId: {
    meaning: 'A client id or application id is not a valid GUID.',
    remedy: 'Give the client id (GUID), or a named value `{{name}}`.',
  },
  InvalidCondition: {
    meaning: 'A condition is neither an expression nor `true` or `false`.',
    remedy: 'Give a policy expression `@(...)`, `true` or `false`.',
  },
  InvalidFragmentId: {
    meaning: "The id of a fragment breaks API Management's rules.",
    remedy: "Rename it: letters, digits, '-' and '_'.",
  },
  InvalidHeaderName: {
    meaning: 'A header name must be valid in HTTP.',
    remedy: 'Give it as `x-ms-tenant-id`.',
  },
  InvalidIpAddress: {
    meaning: 'An address must be a valid IPv4 address.',
    remedy: 'Give it as `52.112.0.1`; ranges go into `ranges`.',
  },
  InvalidNamedValueName: {
    meaning: "The name of a named value breaks API Management's rules.",
    remedy: 'Use 1 to 80 letters, digits and `-`, such as `backend-key`.',
  },
  InvalidNamedValueSecretId: {
    meaning: '`secretId` must be the id of a Key Vault secret without a version.',
    remedy: 'Give it as `https://{vault}.vault.azure.net/secrets/{name}`.',
  },
  InvalidOpenText: {
    meaning: '`openText` is empty or over 4096 characters.',
    remedy: 'Give 1 to 4096 characters.',
  },
  InvalidRequestMethod: {
    meaning: '`method` is not a valid method in capitals.',
    remedy: 'Give it as `POST`.',
  },
  InvalidStatement: {
    meaning: 'Your own statements hold `<base />`, or a part of a document such as `<inbound>`.',
    remedy: 'Leave `<base />` out; give the statements within the part, one by one.',
  },
  InvalidVariableName: {
    meaning: 'A name must be a valid name of a variable.',
    remedy: 'Give a name without blanks.',
  },
  InvalidXmlCharacter: {
    meaning: 'A value of a policy holds a control character, which XML cannot hold.',
    remedy: 'Remove the control character.',
  },
  InvalidXmlName: {
    meaning: 'The name of an element or attribute of a policy is not a valid XML name.',
    remedy: 'Give a name that begins with a letter and holds letters, digits, `-`, `_` and `.`.',
  },
  MalformedPolicyElement: {
    meaning: 'Raw policy XML is not well-formed.',
    remedy: 'Correct the XML at the line and column of the message; escape `"`, `<` and `&` in expressions.',
  },
  NamedValueAmbiguous: {
    meaning: 'Not exactly one of `secretId` and `openText` is given.',
    remedy: 'Give `secretId` for what is secret, or `openText` for what everybody may read.',
  },
  NestedFragment: {
    meaning: 'A fragment includes another one.',
    remedy: 'Include both where they are needed.',
  },
  PolicyNotInSection: {
    meaning: 'A statement is in a section in which API Management does not support it.',
    remedy: 'Move it to a section that the message lists.',
  },
  PolicyNotInTier: {
    meaning: 'The tier of the gateway does not support a statement.',
    remedy: 'Use the statement that the message names, or choose a tier that supports this one.',
  },
  PolicyTooLong: {
    kind: 'end',
    meaning: 'A policy has more than 256 KiB, which API Management accepts at most.',
    remedy: 'Divide its callers or models among several APIs, or move statements of your own into a `PolicyFragment`.',
  },
  TextBesideChildren: {
    meaning: 'An element of a policy has text and children.',
    remedy: 'Leave the text or the children out.',
  },
});
