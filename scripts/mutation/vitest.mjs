// What the engine's tests use of vitest, over vitest's own expectations: no files, no processes, just functions.
import * as expectations from "@vitest/expect";
import * as chai from "chai";

chai.use(expectations.JestExtend);
chai.use(expectations.JestChaiExpect);
chai.use(expectations.JestAsymmetricMatchers);
const expect = (value, message) => chai.expect(value, message);
expect.extend = chai.expect.extend;
Object.assign(expect, chai.expect, globalThis[expectations.ASYMMETRIC_MATCHERS_OBJECT] ?? {});
expect.getState = () => expectations.getState(expect);
expect.setState = (state) => expectations.setState(state, expect);
globalThis[expectations.GLOBAL_EXPECT] = expect;
expect.setState({ assertionCalls: 0, isExpectingAssertions: false, testPath: "", currentTestName: "" });

/** Types are for the compiler to check. */
const anyType = new Proxy(() => anyType, { get: () => anyType });

/** Files of tests, each evaluated when the first of its tests is asked for. */
export function collector() {
  const files = new Map();
  let tests = [];
  const where = [];
  const within = (name, run) => {
    where.push(name);
    run();
    where.pop();
  };
  const each = (add) => (cases) => (name, run) => {
    for (const [index, one] of cases.entries())
      add(`${name} [${index}]`, () => (Array.isArray(one) ? run(...one) : run(one)));
  };
  const it = (name, run) => tests.push({ name: [...where, name].join(" › "), run });
  it.each = each(it);
  const describe = (name, run) => within(name, run);
  describe.each = each(within);
  const file = (path, evaluate) => files.set(path, { evaluate, tests: undefined });
  const testsOf = (path) => {
    const found = files.get(path);
    if (!found.tests) {
      tests = [];
      found.evaluate();
      found.tests = tests;
    }
    return found.tests;
  };
  const paths = () => [...files.keys()];
  return { paths, testsOf, vitest: { file, it, test: it, describe, expect, expectTypeOf: anyType } };
}
