import { Alert, Button, Text } from "@mantine/core";

/** Said when the server does not know an import: it was restarted since, or the link is somebody else's. */
export function LostImport({ onAgain }: { onAgain: () => void }) {
  return (
    <Alert color="orange" title="This import is not under way any more" role="alert">
      <Text>
        The server was restarted since, or the link is another person's. Nothing of a file that was cut short counts as recorded. Send the
        same file again and it goes on where it stopped: no row is added twice.
      </Text>
      <Text mt={4}>If it had ended, it stands in the list below.</Text>
      <Button mt="sm" onClick={onAgain}>
        Choose a file
      </Button>
    </Alert>
  );
}
