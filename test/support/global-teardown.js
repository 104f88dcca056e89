import { clearRun } from './test-run.js';

export default async function tearDown() {
  await clearRun(process.env.BIHUAN_TEST_RUN);
}
