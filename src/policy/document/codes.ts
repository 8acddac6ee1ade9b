import { codes } from '../../core/validation/code';

/** What can be wrong of policy documents, fragments and named values. docs/messages.md is made of it. */
export const POLICY_CODES = codes({
  BaseInFragment: {
    meaning: 'A fragment holds `<base />`.',
    remedy: 'Put it next to the place where the fragment is included.',
  },
  DuplicateBase: {
    meaning: 'A section of a policy holds `<base />` more than once.',
    remedy: 'Keep one.',
  },
  DuplicateStatementId: {
    meaning: 'Two of your own statements have one id, by which errors name them.',
    remedy: 'Give each one of its own, or none.',
  },
  ElementInWrongPlace: {
    meaning: 'An element of a policy stands where one of another name belongs.',
    remedy: 'Give the element that is named.',
  },
  EmptyPolicyText: {
    meaning: 'A text of a policy statement is empty.',
    remedy: 'Give a text or an expression.',
  },
  ExpressionNotAllowed: {
    meaning: 'An expression where the service evaluates none.',
    remedy: 'Give the value itself, or a named value.',
  },
  ForwardedTwice: {
    meaning: 'The backend section holds `<base />` and `<forward-request>`.',
    remedy: 'Leave one of them out.',
  },
  FragmentTooLarge: {
    meaning: 'A fragment has more than 512 KB.',
    remedy: 'Make two of it.',
  },
  FragmentWithoutStatements: {
    meaning: 'A fragment holds nothing.',
    remedy: 'List what policies share.',
  },
  IdentityWithoutSecret: {
    meaning: '`identityClientId` of a named value without `secretId`.',
    remedy: 'Leave it out.',
  },
  InvalidApplicationId: {
    meaning: 'A client id or application id is not a valid GUID.',
    remedy: 'Give the id, or a named value.',
  },
  InvalidCondition: {
    meaning: 'A condition is neither an expression nor `true` or `false`.',
    remedy: 'Give an expression.',
  },
  InvalidFragmentId: {
    meaning: "The id of a fragment breaks API Management's rules.",
    remedy: 'Rename it.',
  },
  InvalidHeaderName: {
    meaning: 'A name is none of a header.',
    remedy: 'Give it as `x-ms-tenant-id`.',
  },
  InvalidIpAddress: {
    meaning: 'An address is none of IPv4.',
    remedy: 'Give it as `52.112.0.1`; ranges go into `ranges`.',
  },
  InvalidNamedValueName: {
    meaning: "The name of a named value breaks API Management's rules.",
    remedy: 'Rename it.',
  },
  InvalidNamedValueSecretId: {
    meaning: '`secretId` is none of a secret, or has a version.',
    remedy: 'Leave the version out.',
  },
  InvalidOpenText: {
    meaning: '`openText` is empty or over 4096 characters.',
    remedy: 'Shorten it.',
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
    meaning: 'A name is none of a variable.',
    remedy: 'Give a name without blanks.',
  },
  InvalidXmlCharacter: {
    meaning: 'A value of a policy holds a control character, which XML cannot hold.',
    remedy: 'Remove it.',
  },
  InvalidXmlName: {
    meaning: 'The name of an element or attribute of a policy is not a valid XML name.',
    remedy: 'Correct it.',
  },
  MalformedPolicyElement: {
    meaning: 'Raw policy XML is not well-formed.',
    remedy: 'Correct it where told; escape expressions.',
  },
  NamedValueAmbiguous: {
    meaning: 'Not exactly one of `secretId` and `openText` is given.',
    remedy: 'Give one.',
  },
  NestedFragment: {
    meaning: 'A fragment includes another one.',
    remedy: 'Include both where they are needed.',
  },
  PolicyNotInSection: {
    meaning: 'A statement stands where the service does not take it.',
    remedy: 'Move it as told.',
  },
  PolicyNotInTier: {
    meaning: 'The tier lacks a statement.',
    remedy: 'Do as told, or take another tier.',
  },
  TextBesideChildren: {
    meaning: 'An element of a policy has text and children.',
    remedy: 'Leave one of them out.',
  },
});
