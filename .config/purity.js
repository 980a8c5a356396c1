// @ts-check
/** What the pure rooms do without, as lint rules: the same seed and choices must give the same call everywhere. */

const CLOCK = 'Reason: this room is pure; time is handed in as a value.';
const WORLD = 'Reason: this room is pure; it sees no page, no disk, no network and no log.';
const DIGITS = 'Reason: Node and browsers differ in its last digit, and a replay must not. Use whole numbers.';
const CHANCE = 'Reason: a call must be the same each time it is replayed. Draw from the seed (engine/random.ts).';
const LOCALE = 'Reason: it depends on the language of the machine. Words and their form belong to i18n.';

const named = (/** @type {string[]} */ names, /** @type {string} */ message) => names.map((name) => ({ name, message }));
const inMath = (/** @type {string[]} */ names, /** @type {string} */ message) =>
  names.map((property) => ({ object: 'Math', property, message }));

export const PURE_ROOMS = ['src/engine/**', 'src/review/**', 'src/arena/**'];

const CLOCKS = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'];
const WORLDS = [
  'console',
  'window',
  'document',
  'navigator',
  'localStorage',
  'indexedDB',
  'fetch',
  'process',
  'globalThis',
  'self',
];
const FLOATS =
  'exp expm1 log log2 log10 log1p pow sqrt cbrt hypot sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh'.split(
    ' ',
  );

/** @type {import('eslint').Linter.RulesRecord} */
export const PURITY = {
  'no-restricted-globals': [
    'error',
    ...named(CLOCKS, CLOCK),
    ...named(WORLDS, WORLD),
    ...named(['Intl'], LOCALE),
    ...named(['crypto'], CHANCE),
  ],
  'no-restricted-properties': ['error', ...inMath(['random'], CHANCE), ...inMath(FLOATS, DIGITS)],
  'no-restricted-syntax': [
    'error',
    { selector: 'MemberExpression[property.name=/^(toLocale|localeCompare)/]', message: LOCALE },
    { selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]', message: DIGITS },
  ],
};
