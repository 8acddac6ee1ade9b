import { terraformValue } from './terraform-text';

const REFERENCES = { 'var.id': '/a/b c', 'local.list': ['x', 'y'] };

test.each([
  ['plain', 'plain'],
  ['$ % { } $a %b', '$ % { } $a %b'],
  ['$${a} %%{b}', '${a} %{b}'],
  ['$$${a}', '$${a}'],
  ['a ${"$"}{ b', 'a ${ b'],
  ['${var.id}!', '/a/b c!'],
  ['$${var.id}', '${var.id}'],
  ['\\n "${"\\"q\\""}"', '\\n ""q""'],
  ['${element(split("/", var.id), 2)}', 'b c'],
  ['${element(split("/", "/x/${var.id}"), 3)}', 'a'],
  ['${element(split("/", "$${var.id}"), 0)}', '${var.id}'],
  ['${join("&quot;, ", local.list)}', 'x&quot;, y'],
  ['${join("-", [var.id, "d"])}', '/a/b c-d'],
  ['${replace(urlencode(var.id), "+", "%20")}', '%2Fa%2Fb%20c'],
])('%s reads %s', (text, value) => {
  expect(terraformValue(text, REFERENCES)).toBe(value);
});

test.each([
  ['an expression does not end', 'a ${var.id'],
  ['an expression is empty', '${}'],
  ['a reference is not known', '${var.other}'],
  ['a function is not known', '${nonsense(var.id)}'],
  ['a directive begins', '%{ if true }'],
  ['a list stands in a text', '${local.list}'],
  ['an element is missing', '${element(split("/", "a"), 3)}'],
  ['a quote does not end', '${"a}'],
])('fails where %s', (_, text) => {
  expect(() => terraformValue(text, REFERENCES)).toThrow('Terraform would not read');
});
