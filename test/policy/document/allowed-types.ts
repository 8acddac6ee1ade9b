/**
 * What policy expressions may use, as the service's documentation lists it. When the page has a newer date, bring the
 * list up to it and then the date.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions
 */
export const ALLOWED_TYPES_AS_OF = '2026-01-15';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Types all of whose members are allowed, by namespace. */
const WHOLE: Readonly<Record<string, string[]>> = {
  'Newtonsoft.Json': ['Formatting'],
  'Newtonsoft.Json.Linq': words(
    'Extensions JArray JConstructor JContainer JObject JProperty JRaw JToken JTokenType JValue',
  ),
  System: words(`
    Array BitConverter Boolean Byte Char Convert DateTimeOffset Decimal Double Exception Guid Int16 Int32 Int64 Math
    MidpointRounding Nullable Random SByte Single String StringComparer StringComparison StringSplitOptions TimeSpan
    TimeZone TimeZoneInfo TimeZoneInfo.AdjustmentRule TimeZoneInfo.TransitionTime Tuple UInt16 UInt32 UInt64 Uri
    UriPartial`),
  'System.Collections.Generic': words(`
    Dictionary HashSet ICollection IDictionary IEnumerable IEnumerator IList IReadOnlyCollection IReadOnlyDictionary ISet
    KeyValuePair List Queue Stack`),
  'System.IO': ['StringReader', 'StringWriter'],
  'System.Linq': ['Enumerable'],
  'System.Net': ['WebUtility'],
  'System.Security.Cryptography': words(`
    AsymmetricAlgorithm CipherMode HashAlgorithm HashAlgorithmName HMAC HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA512
    KeyedHashAlgorithm MD5 Oid PaddingMode RNGCryptoServiceProvider RSA RSAEncryptionPadding RSASignaturePadding SHA1
    SHA1Managed SHA256 SHA256Managed SHA384 SHA384Managed SHA512 SHA512Managed SymmetricAlgorithm`),
  'System.Security.Cryptography.X509Certificates': words(
    'PublicKey RSACertificateExtensions X509Certificate X509Certificate2 X509ContentType X509NameType',
  ),
  'System.Text': ['Encoding', 'StringBuilder'],
  'System.Text.RegularExpressions': ['RegexOptions'],
  'System.Xml': ['XmlNodeType'],
  'System.Xml.Linq': words(`
    Extensions XAttribute XCData XComment XContainer XDeclaration XDocument XDocumentType XElement XName XNamespace XNode
    XNodeDocumentOrderComparer XNodeEqualityComparer XObject XProcessingInstruction XText`),
};

/** Types some of whose members are allowed. */
const IN_PART: Readonly<Record<string, string[]>> = {
  'Newtonsoft.Json.JsonConvert': words('SerializeObject DeserializeObject'),
  'System.DateTime': words(`
    Add AddDays AddHours AddMilliseconds AddMinutes AddMonths AddSeconds AddTicks AddYears Date Day DayOfWeek DayOfYear
    DaysInMonth Hour IsDaylightSavingTime IsLeapYear MaxValue Millisecond Minute MinValue Month Now Parse Second Subtract
    Ticks TimeOfDay Today ToString UtcNow Year`),
  'System.DateTimeKind': ['Utc'],
  'System.Enum': words('Parse TryParse ToString'),
  'System.Net.IPAddress': words('AddressFamily Equals GetAddressBytes IsLoopback Parse TryParse ToString'),
  'System.Security.Cryptography.X509Certificates.X500DistinguishedName': ['Name'],
  'System.Text.RegularExpressions.Capture': words('Index Length Value'),
  'System.Text.RegularExpressions.CaptureCollection': words('Count Item'),
  'System.Text.RegularExpressions.Group': words('Captures Success'),
  'System.Text.RegularExpressions.GroupCollection': words('Count Item'),
  'System.Text.RegularExpressions.Match': words('Empty Groups Result'),
  'System.Text.RegularExpressions.Regex': words('IsMatch Match Matches Replace Unescape Split'),
};

/** Members that are not allowed of types that are otherwise. */
export const EXCEPTED_MEMBERS: Readonly<Record<string, string[]>> = {
  'System.Security.Cryptography.SymmetricAlgorithm': ['Create'],
  'System.Xml.Linq.XDocument': ['Load'],
};

/** Full name of every allowed type with its allowed members. */
export const ALLOWED_TYPES: ReadonlyMap<string, readonly string[] | 'all'> = new Map<string, string[] | 'all'>([
  ...Object.entries(WHOLE).flatMap(([namespace, names]) =>
    names.map((name): [string, 'all'] => [`${namespace}.${name}`, 'all']),
  ),
  ...Object.entries(IN_PART),
  // Types of the service's own that expressions may name; `context` is a variable.
  ['IResponse', 'all'],
  ['Jwt', 'all'],
]);

/** Properties of `context`. */
export const CONTEXT_MEMBERS: readonly string[] = words(`
  Api Backend Deployment Elapsed GraphQL LastError Operation Product Request RequestId Response Subscription Timestamp
  Tracing User Variables Workspace Trace`);

/** C#'s own names of types. `object` and `dynamic` are not among what is allowed. */
export const KEYWORD_TYPES: Readonly<Record<string, string>> = {
  bool: 'System.Boolean',
  byte: 'System.Byte',
  char: 'System.Char',
  decimal: 'System.Decimal',
  double: 'System.Double',
  dynamic: 'dynamic',
  float: 'System.Single',
  int: 'System.Int32',
  long: 'System.Int64',
  object: 'System.Object',
  sbyte: 'System.SByte',
  short: 'System.Int16',
  string: 'System.String',
  uint: 'System.UInt32',
  ulong: 'System.UInt64',
  ushort: 'System.UInt16',
};
