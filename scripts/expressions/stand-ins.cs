// What policy expressions of API Management find around them, as far as their compiler needs it: signatures, no behaviour.
// https://learn.microsoft.com/azure/api-management/api-management-policy-expressions (read 2026-11-28)
using System;
using System.Collections;
using System.Collections.Generic;

namespace Newtonsoft.Json.Linq {
  public enum JTokenType { None, Object, Array, Constructor, Property, Comment, Integer, Float, String, Boolean, Null, Undefined, Date, Raw, Bytes, Guid, Uri, TimeSpan }
  public class JToken : IEnumerable<JToken> {
    public JTokenType Type { get { throw null; } }
    public JToken this[object key] { get { throw null; } set { throw null; } }
    public IEnumerator<JToken> GetEnumerator() { throw null; }
    IEnumerator IEnumerable.GetEnumerator() { throw null; }
    public static explicit operator string(JToken token) { throw null; }
    public static explicit operator long(JToken token) { throw null; }
    public static explicit operator bool(JToken token) { throw null; }
    public IEnumerable<JToken> Children() { throw null; }
    public JToken SelectToken(string path) { throw null; }
    public T Value<T>(object key) { throw null; }
  }
  public class JContainer : JToken { public IEnumerable<JToken> Descendants() { throw null; } }
  public class JProperty : JContainer { public string Name { get { throw null; } } public JToken Value { get { throw null; } set { throw null; } } }
  public class JArray : JContainer { public int Count { get { throw null; } } public static JArray Parse(string json) { throw null; } }
  public class JObject : JContainer {
    public static JObject Parse(string json) { throw null; }
    public IEnumerable<JProperty> Properties() { throw null; }
  }
}

namespace Gateway {
  using Newtonsoft.Json.Linq;
  public interface IMessageBody { T As<T>(bool preserveContent = false); }
  public interface IUrl {
    string Host { get; } string Path { get; } string QueryString { get; } string Scheme { get; }
    IReadOnlyDictionary<string, string[]> Query { get; }
  }
  public interface IRequest {
    IMessageBody Body { get; } IReadOnlyDictionary<string, string[]> Headers { get; } string IpAddress { get; }
    IReadOnlyDictionary<string, string> MatchedParameters { get; } string Method { get; } IUrl OriginalUrl { get; } IUrl Url { get; }
  }
  public interface IResponse {
    IMessageBody Body { get; } IReadOnlyDictionary<string, string[]> Headers { get; } int StatusCode { get; } string StatusReason { get; }
  }
  public interface ILastError {
    string Source { get; } string Reason { get; } string Message { get; } string Scope { get; } string Section { get; }
    string Path { get; } string PolicyId { get; }
  }
  public interface IApi { string Id { get; } string Name { get; } string Path { get; } }
  public interface IOperation { string Id { get; } string Method { get; } string Name { get; } string UrlTemplate { get; } }
  public interface ISubscription { string Id { get; } string Key { get; } string Name { get; } }
  public interface IContext {
    IApi Api { get; } IOperation Operation { get; } IRequest Request { get; } IResponse Response { get; } ILastError LastError { get; }
    ISubscription Subscription { get; } IReadOnlyDictionary<string, object> Variables { get; } Guid RequestId { get; } DateTime Timestamp { get; }
  }
  public class Jwt {
    public string Algorithm { get { throw null; } } public IEnumerable<string> Audiences { get { throw null; } }
    public IReadOnlyDictionary<string, string[]> Claims { get { throw null; } } public DateTime? ExpirationTime { get { throw null; } }
    public string Id { get { throw null; } } public string Issuer { get { throw null; } } public string Subject { get { throw null; } }
    public string Type { get { throw null; } }
  }
  public static class Extensions {
    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> values, string name, string otherwise) { throw null; }
    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string> values, string name, string otherwise) { throw null; }
    public static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> values, string name, T otherwise) { throw null; }
    public static Jwt AsJwt(this string text) { throw null; }
  }
}
