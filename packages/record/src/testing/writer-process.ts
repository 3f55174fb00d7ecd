import { closeStore, openStore } from "../store/record-store.ts";
import { addBatch, beginSubmission, finishSubmission } from "../store/submissions.ts";
import { encodedBatch, inventedActor, inventedCaseFile, inventedSighting, inventedSubmission, inventedWallet } from "./invented-drafts.ts";
import { referenceOf, type WriterTask } from "./start-writer.ts";

process.once("message", (message) => {
  const { dataDirectory, key, fileName, batches } = message as WriterTask;
  const store = openStore({ dataDirectory, key: Buffer.from(key, "hex") });
  const { submissionId } = beginSubmission(store, inventedActor, inventedSubmission("riverbank", fileName));
  for (let batch = 0; batch < batches; batch += 1) {
    const sightings = [0, 1, 2].map((which) => inventedSighting(inventedWallet(batch + which), batch + 2));
    addBatch(store, inventedActor, submissionId, encodedBatch([inventedCaseFile(referenceOf(fileName, batch), sightings)]));
    process.send?.({ acknowledged: batch });
  }
  finishSubmission(store, inventedActor, submissionId, { rows: batches, accepted: batches, refused: 0 });
  closeStore(store);
  process.send?.({ acknowledged: batches }, () => process.disconnect());
});
