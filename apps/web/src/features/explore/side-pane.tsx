import { Drawer } from "@mantine/core";
import { Inspector, type PaneActions } from "./inspector.tsx";

interface SidePaneProps {
  readonly isWide: boolean;
  readonly isOpen: boolean;
  readonly selected: string | null;
  readonly actions: PaneActions;
  readonly onClose: () => void;
}

/** The inspector: beside the canvas where there is room, a drawer over it where there is not. */
export function SidePane({ isWide, isOpen, selected, actions, onClose }: SidePaneProps) {
  if (isWide)
    return (
      <aside className="tl-inspector" aria-label="Inspector">
        <Inspector selected={selected} actions={actions} />
      </aside>
    );
  return (
    <Drawer
      opened={isOpen && selected !== null}
      onClose={onClose}
      position="right"
      size={340}
      title="Inspector"
      padding="md"
      closeButtonProps={{ "aria-label": "Close" }}
      styles={{ body: { padding: 0 }, content: { background: "var(--tl-pane)" }, header: { background: "var(--tl-pane)" } }}
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
    >
      <div className="tl-inspector is-drawer">
        <Inspector selected={selected} actions={actions} />
      </div>
    </Drawer>
  );
}
