// Run as a process of its own, because the SDK's download cannot be given a time limit: its parent watches the
// folder and ends it when nothing arrives. Plain JavaScript, so that it starts in a moment.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [kind, downloadDir] = process.argv.slice(2);
const server = { executable: { type: 'cached-download', downloadDir } };

try {
  const environment =
    kind === 'test-server'
      ? await TestWorkflowEnvironment.createTimeSkipping({ server })
      : await TestWorkflowEnvironment.createLocal({ server });
  await environment.teardown();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
