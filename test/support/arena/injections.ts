/** A hundred names that would do something on a careless page, in a careless query or in a careless spreadsheet. All of them are good names here. */
const TAGS = ['script', 'img', 'svg', 'iframe', 'body', 'input', 'video', 'details', 'a', 'math'];
const inTags = TAGS.flatMap((tag) => [
  `<${tag}>alert(1)</${tag}>`,
  `<${tag} onload=alert(1)>`,
  `"><${tag} src=x onerror=p()>`,
  `'><${tag} onfocus=p() autofocus>`,
]);
const urls = ['javascript:alert(1)', 'JaVaScRiPt:p()', 'data:text/html,<b>x', 'vbscript:x', '//evil.test/x', '\\\\evil\\x'];
const templates = [
  '{{7*7}}',
  '${7*7}',
  '<%= 7*7 %>',
  '#{7*7}',
  '{{constructor.constructor("p()")()}}',
  '$t(app.name)',
  '{{agreed}}',
  '%s%n%x',
  '$&$1',
  '[[x]]',
];
const queries = [
  "' or 1=1 --",
  '"; drop table player; --',
  "'); delete from run; --",
  '1; select pg_sleep(9)',
  "x' union select 1,2 --",
  '\\',
  '%',
  '_',
  "''",
  '`',
];
const cells = [
  '=1+1',
  '=cmd|A1!',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '=HYPERLINK("x","y")',
  "'=1",
  '"=1"',
  '＝2+2',
  '＋1',
  '－1',
  '＠x',
];
const texts = ['null', 'undefined', 'true', '0', 'NaN', '__proto__', 'constructor', 'toString', '../../etc/passwd', 'con.txt', '&lt;b&gt;', '&#60;b&#62;', '<!--x-->', ']]>', '<?xml?>', '</style><b>', '</title><b>', '</textarea><b>', 'a\\u003cb', '\\x3cb\\x3e', '<b>', '💥🀄️', '王"芳\'<i>']; // prettier-ignore
export const INJECTIONS: readonly string[] = [...inTags, ...urls, ...templates, ...queries, ...cells, ...texts].filter(
  (name) => [...name].length <= 40 && name !== '💥🀄️',
);
