/** The real content, loaded once a test file. */
import { loadDojo, type LoadedCase } from '../../src/content/content.ts';
import { composeCustomer, type Customer } from '../../src/engine/engine.ts';

export const dojo = loadDojo();
export const scored: readonly LoadedCase[] = dojo.cases.filter((one) => !one.rules.tutorial);
const customers = new Map<string, Customer>();
/** The customer of a case, composed once. */
export function customerOf(loaded: LoadedCase): Customer {
  const customer = customers.get(loaded.rules.id) ?? composeCustomer(loaded.rules);
  customers.set(loaded.rules.id, customer);
  return customer;
}
export function caseNamed(part: string): LoadedCase {
  const found = dojo.cases.find((one) => one.rules.id.includes(part));
  if (!found) throw new Error(`no case ${part}`);
  return found;
}
