import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Actor } from "@throughline/record/case-record";
import { tellsOfRecorded } from "../access/permissions.ts";
import { mayImportFor, type Principal } from "../access/principal.ts";
import type { MappingChange } from "../contract/import-endpoints.ts";
import type { ImportPreview, ImportState } from "../contract/import-views.ts";
import { describeError, type Log } from "../http/log.ts";
import { HttpProblem, notFound } from "../http/problem.ts";
import type { Instance } from "../instance/instance.ts";
import { changeMapping, guessed } from "./change-mapping.ts";
import { findTouches } from "./find-touches.ts";
import { importFile } from "./import-file.ts";
import { hasEnded, type ImportJob, moveJob, previewedState } from "./import-job.ts";
import type { ImportOutcome } from "./import-outcome.ts";
import { previewImport } from "./preview-import.ts";
import { receiveUpload } from "./receive-upload.ts";
import { sweepUploads, uploadFolder } from "./upload-folder.ts";

/** Jobs one person may have waiting, and refusals kept and shown of one. */
const mostJobsOfOne = 20;
const mostRefusalsKept = 100_000;
const mostRefusalsShown = 200;

export interface Upload {
  /** For whom; one that the person may import for. */
  readonly organisationId: string;
  readonly fileName: string;
  readonly country: string | undefined;
  readonly body: ReadableStream<Uint8Array> | null;
}

/** The imports of one running server: each belongs to the person who began it. */
export class ImportDesk {
  readonly #jobs = new Map<string, ImportJob>();
  readonly #running = new Set<Promise<void>>();
  readonly #instance: Instance;
  readonly #log: Log;

  constructor(instance: Instance, log: Log) {
    this.#instance = instance;
    this.#log = log;
  }

  /** Receives a file and previews it. */
  async upload(
    { userId, organisationId: mappingsOf }: Principal,
    { organisationId, fileName, country, body }: Upload,
  ): Promise<ImportPreview> {
    this.#makeRoom(userId);
    const importId = randomUUID();
    const { file, bytes } = await receiveUpload(body, uploadFolder(this.#instance.dataDirectory), importId);
    try {
      const preview = await previewImport(this.#instance, { importId, organisationId, mappingsOf, file, fileName, country, ...guessed });
      const job: ImportJob = {
        importId,
        userId,
        organisationId,
        mappingsOf,
        country,
        fileName,
        file,
        totalBytes: bytes,
        preview,
        refusals: [],
        cancelling: null,
        listeners: new Set(),
        state: previewedState({ importId, organisationId, fileName, totalBytes: bytes }),
      };
      this.#jobs.set(importId, job);
      return preview;
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  }

  /** Previews again with a mapping that was changed. */
  async preview(principal: Principal, importId: string, change: MappingChange): Promise<ImportPreview> {
    const job = this.#waiting(principal, importId);
    const changed = await changeMapping(this.#instance.record, job, change);
    job.preview = await previewImport(this.#instance, { ...job, ...changed });
    return job.preview;
  }

  /** Saves the mapping in force for the caller's own organisation, whomever the file is for. */
  async saveMapping(principal: Principal, actor: Actor, { importId, name }: { importId: string; name: string }): Promise<ImportPreview> {
    const job = this.#waiting(principal, importId);
    const { mappingsOf, preview } = job;
    await this.#instance.record.saveMapping(actor, { organisationId: mappingsOf, name, mapping: preview.mapping });
    job.preview = await previewImport(this.#instance, { ...job, mapping: preview.mapping, mappedBy: { way: "saved", name } });
    return job.preview;
  }

  /** Begins recording; the answer comes at once, progress as events. One that has begun is answered as it stands, so that a lost answer can be asked for again. */
  async start(principal: Principal, actor: Actor, importId: string): Promise<ImportState> {
    const { state: before } = this.job(principal, importId);
    if (before.phase !== "previewed" && before.phase !== "cancelled") return before;
    const job = this.#waiting(principal, importId);
    job.cancelling = new AbortController();
    const state = moveJob(job, { phase: "reading" });
    const running = this.#run(job, principal, actor).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return state;
  }

  /** Stops an import; what it had added is withdrawn before the answer says so. */
  async cancel(principal: Principal, importId: string): Promise<ImportState> {
    const job = this.job(principal, importId);
    if (job.state.phase === "previewed") {
      await rm(job.file, { force: true });
      return moveJob(job, { phase: "cancelled" });
    }
    if (!hasEnded(job.state)) {
      job.cancelling?.abort();
      await new Promise<void>((resolve) => {
        const listener = (state: ImportState): void => {
          if (hasEnded(state)) {
            job.listeners.delete(listener);
            resolve();
          }
        };
        job.listeners.add(listener);
      });
    }
    return job.state;
  }

  /** The caller's own job; somebody else's is not found, nor one for an organisation that they may import for no more. */
  job(principal: Principal, importId: string): ImportJob {
    const job = this.#jobs.get(importId);
    if (job === undefined || job.userId !== principal.userId || !mayImportFor(principal, job.organisationId)) throw notFound();
    return job;
  }

  /** Cancels what runs and removes every temporary file. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) job.cancelling?.abort();
    await Promise.allSettled(this.#running);
    await rm(uploadFolder(this.#instance.dataDirectory), { recursive: true, force: true });
  }

  #waiting(principal: Principal, importId: string): ImportJob {
    const job = this.job(principal, importId);
    if (job.state.phase !== "previewed") throw new HttpProblem("import-has-begun", 409, "This import has begun already.");
    return job;
  }

  /** Forgets the oldest ended or merely previewed jobs of somebody with many. */
  #makeRoom(userId: string): void {
    const own = [...this.#jobs.values()].filter((job) => job.userId === userId);
    for (const job of own.slice(0, Math.max(0, own.length - mostJobsOfOne + 1))) {
      if (job.state.phase !== "previewed" && !hasEnded(job.state))
        throw new HttpProblem("too-many-imports", 429, "Too many imports are running. Wait until one has ended.");
      this.#jobs.delete(job.importId);
      void rm(job.file, { force: true });
    }
  }

  /** Runs it, and says that it has ended once its file is gone. */
  async #run(job: ImportJob, principal: Principal, actor: Actor): Promise<void> {
    const ending = await this.#record(job, principal, actor).catch((error: unknown) => this.#failed(job, error));
    job.cancelling = null;
    await rm(job.file, { force: true }).catch((error: unknown) => this.#log.error({ import: job.importId, ...describeError(error) }));
    moveJob(job, ending);
  }

  async #record(job: ImportJob, principal: Principal, actor: Actor): Promise<Ending> {
    const outcome = await importFile(this.#instance, actor, {
      organisationId: job.organisationId,
      file: job.file,
      fileName: job.fileName,
      mapping: job.preview.mapping,
      country: job.country,
      mostRefusals: mostRefusalsKept,
      ...(job.cancelling === null ? {} : { signal: job.cancelling.signal }),
      onProgress: (progress) => moveJob(job, progress),
    });
    job.refusals = outcome.refusals;
    if (outcome.end !== "recorded") return { ...outcome.counts, ...endOf(outcome) };
    moveJob(job, { ...outcome.counts, bytesRead: job.totalBytes, phase: "projecting" });
    const { submissionId } = outcome.result;
    const isProjected = await this.#instance.projector.catchUp();
    const touches = isProjected ? await findTouches(this.#instance, principal.ownScopes, submissionId) : [];
    const { refusals, refusalsTotal, result } = outcome;
    const beside = tellsOfRecorded(principal, job.organisationId)
      ? { touches }
      : { touches: null, newIdentifiers: null, newSightings: null };
    return { phase: "done", result: { ...result, refusals: refusals.slice(0, mostRefusalsShown), refusalsTotal, ...beside } };
  }

  #failed(job: ImportJob, error: unknown): Ending {
    this.#log.error({ import: job.importId, ...describeError(error) });
    const words =
      error instanceof ThroughlineError
        ? error.message
        : "The import failed on the server, and the log says where. Nothing half-recorded stands: send the file again.";
    return { phase: "failed", problem: words, problemCode: error instanceof ThroughlineError ? error.code : "unexpected" };
  }
}

/** What the state of an import becomes when it ends. */
type Ending = Parameters<typeof moveJob>[1];

/** The phase of an import that recorded nothing, and why. */
function endOf({
  end,
  problem,
  refusals,
}: Exclude<ImportOutcome, { end: "recorded" }>): Pick<ImportState, "phase" | "problem" | "problemCode"> {
  const problemCode = problem === null ? null : (refusals[0]?.reason ?? null);
  return { phase: end === "cancelled" ? "cancelled" : "failed", problem, problemCode };
}

/** A desk for an instance. What a process that was killed left among the temporary files is removed first. */
export async function openImportDesk(instance: Instance, log: Log): Promise<ImportDesk> {
  await sweepUploads(instance.dataDirectory);
  return new ImportDesk(instance, log);
}
