import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { Config } from '../config/config.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WORKFLOWS = join(ROOT, 'workflows/index.ts');
/** What every workflow's calls pass through. */
export const WORKFLOW_INTERCEPTORS = [join(ROOT, 'workflows/interceptors.ts')];
/** What a bundle is made of: a change in any of these makes another bundle. */
const INGREDIENTS = ['workflows', 'domain', 'package-lock.json'];

/** The bundle of a production image, written by `worker/build-bundle.ts`. */
export const BUILT_BUNDLE = join(ROOT, 'dist/workflow-bundle.js');

/** A bundle of all workflows on disk, as `Worker.create` takes it. */
export interface WorkflowSource {
  readonly codePath: string;
}

/**
 * Production runs the bundle that was built with the image; development makes one and keeps it until a source changes,
 * so that only the first start waits for the bundler.
 */
export async function workflowSource(
  { environment, dataDir }: Pick<Config, 'environment' | 'dataDir'>,
  workflowsPath = WORKFLOWS,
): Promise<WorkflowSource> {
  if (environment === 'production') return { codePath: builtBundle() };
  const codePath = join(dataDir, 'workflow-bundles', `${ingredientsKey(workflowsPath)}.js`);
  if (!existsSync(codePath)) await writeBundle(codePath, workflowsPath);
  return { codePath };
}

/** Bundles and writes; beside and renamed, since several workers may start together. */
export async function writeBundle(codePath: string, workflowsPath = WORKFLOWS): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: WORKFLOW_INTERCEPTORS,
    logger: new DefaultLogger('WARN'),
  });
  const draft = `${codePath}.${String(process.pid)}`;
  mkdirSync(dirname(codePath), { recursive: true });
  writeFileSync(draft, code);
  renameSync(draft, codePath);
}

function builtBundle(): string {
  if (existsSync(BUILT_BUNDLE)) return BUILT_BUNDLE;
  throw new Error(
    `缺少工作流包 ${BUILT_BUNDLE}：构建镜像时请运行 worker/build-bundle.ts · The workflow bundle is missing; run worker/build-bundle.ts when the image is built.`,
  );
}

function ingredientsKey(workflowsPath: string): string {
  const hash = createHash('sha256').update(workflowsPath).update(readFileSync(workflowsPath));
  const files = INGREDIENTS.flatMap((name) => filesUnder(join(ROOT, name))).sort();
  files.forEach((file) => hash.update(file).update(readFileSync(file)));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith('.json')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
