import { Alert, Button } from "@mantine/core";
import { ProblemError } from "@throughline/server/contract/client";
import { BrowserTrouble } from "./browser-trouble.ts";

/** What went wrong, in the server's words or the browser's, and a way to try again. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const words =
    error instanceof ProblemError || error instanceof BrowserTrouble
      ? error.message
      : "The server cannot be reached. It may have been stopped: start it again, then try once more.";
  return (
    <Alert color="red" title="That did not work" role="alert" m="md">
      {words}
      {retry === undefined ? null : (
        <Button mt="sm" size="xs" variant="default" onClick={retry} display="block">
          Try again
        </Button>
      )}
    </Alert>
  );
}
