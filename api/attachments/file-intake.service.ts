import { Inject, Injectable, StreamableFile, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { checkFile } from '../../files/check-file.ts';
import { cleanName, dispositionOf } from '../../files/file-name.ts';
import { receive, sweep, tooLarge } from '../../files/receive.ts';
import { FILES, type Files } from '../deps.ts';
import type { ApiRequest } from '../http/request.ts';

const SWEEP_EVERY_MS = 3_600_000;

/** A file that was looked at and is kept under its hash. */
export interface KeptFile {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
}

/** Takes files in after they were looked at, and hands them out as what they are. */
@Injectable()
export class FileIntakeService implements OnModuleInit, OnModuleDestroy {
  private sweeping: NodeJS.Timeout | undefined;

  constructor(@Inject(FILES) private readonly files: Files) {}

  /** What a crash left of an upload is removed while the API runs. */
  async onModuleInit(): Promise<void> {
    await sweep(this.files.incoming, Date.now());
    this.sweeping = setInterval(() => void sweep(this.files.incoming, Date.now()), SWEEP_EVERY_MS);
    this.sweeping.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /** The largest file that is taken, in bytes. */
  get limit(): number {
    return this.files.limit;
  }

  /**
   * Takes the request's body in as a file, and has it written down while it is there.
   *
   * @throws {DomainError} `fileTooLarge` and what `checkFile` refuses; then nothing is kept
   */
  async take<T>(request: ApiRequest, called: string, record: (file: KeptFile) => Promise<T>): Promise<T> {
    const name = cleanName(called);
    const { limit, incoming, store } = this.files;
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
    return receive(request, { folder: incoming, limit }, async (file) => {
      const mediaType = await checkFile(file.path, name);
      await store.keep(file.sha256, file);
      return record({ name, mediaType, size: file.size, sha256: file.sha256 });
    });
  }

  /** The file itself, to be saved under its name; undefined where the content is not in the store. */
  async handOut({ name, mediaType, size, sha256 }: KeptFile): Promise<StreamableFile | undefined> {
    const content = await this.files.store.read(sha256);
    return content && new StreamableFile(content, { type: mediaType, disposition: dispositionOf(name), length: size });
  }
}
