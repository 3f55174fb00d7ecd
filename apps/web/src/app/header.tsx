import { ActionIcon, Button, Menu, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { PrincipalView } from "@throughline/server/contract/views";
import { DoorOpen, Moon, Search, Sun, UserRound } from "lucide-react";
import { useHiddenValues } from "../ui/hidden-values.ts";
import { sayRoles } from "../ui/role-names.ts";
import { useBasket } from "./basket.ts";
import { client } from "./client.ts";
import { leaveQuickly, lockScreen } from "./leave.ts";
import { mayOpen } from "./may-open.ts";
import type { useSession } from "./use-session.ts";

type Session = NonNullable<ReturnType<typeof useSession>["data"]>;

/** Find, the packet's basket, the theme, and who is signed in. */
export function Header({ session, principal, onFind }: { session: Session; principal: PrincipalView; onFind: () => void }) {
  const chosen = useBasket(({ ids }) => ids.length);
  return (
    <header className="tl-header">
      <b className="tl-wide">Throughline</b>
      {mayOpen(principal.roles, "/leads") ? (
        <Button
          variant="default"
          onClick={onFind}
          leftSection={<Search size={16} aria-hidden />}
          style={{ flex: "1 1 0", maxWidth: 460, minWidth: 44, marginInline: "auto" }}
          justify="flex-start"
          aria-label="Find, or paste any identifier · Ctrl K"
        >
          <span className="tl-wide tl-find-words">Find, or paste any identifier · Ctrl K</span>
        </Button>
      ) : (
        <span style={{ flex: "1 1 0" }} />
      )}
      <span className="tl-wide" style={{ color: "var(--tl-ink2)", fontSize: 13 }}>
        {principal.organisation} · {sayRoles(principal.roles)} · {principal.scopes.length}{" "}
        {principal.scopes.length === 1 ? "scope" : "scopes"}
      </span>
      {mayOpen(principal.roles, "/packet") ? (
        <Button component={Link} to="/packet" variant={chosen === 0 ? "default" : "filled"} style={{ flexShrink: 0 }}>
          Packet ({chosen})
        </Button>
      ) : null}
      <ThemeSwitch />
      <PersonMenu session={session} principal={principal} />
      <LeaveQuickly />
    </header>
  );
}

function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const words = scheme === "dark" ? "Light theme" : "Dark theme";
  return (
    <Tooltip label={words}>
      <ActionIcon variant="default" size="lg" aria-label={words} onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}>
        {scheme === "dark" ? <Sun size={18} /> : <Moon size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}

function LeaveQuickly() {
  const queries = useQueryClient();
  const words = "Leave at once: Shift three times";
  return (
    <Tooltip label={words}>
      <ActionIcon variant="default" size="lg" aria-label={words} onClick={() => void leaveQuickly(queries)}>
        <DoorOpen size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

function PersonMenu({ session, principal }: { session: Session; principal: PrincipalView }) {
  const queries = useQueryClient();
  const afresh = {
    onSuccess: () => {
      useBasket.getState().clear();
      queries.clear();
      window.location.assign("/leads");
    },
  };
  const { isHidden, toggle } = useHiddenValues();
  const change = useMutation({ mutationFn: (userId: string) => client.signInAsDemo({ userId }), ...afresh });
  const leave = useMutation({ mutationFn: () => client.signOut({}), ...afresh });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={`Signed in as ${principal.name}`}>
          <UserRound size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{principal.name}</Menu.Label>
        <Menu.Item component={Link} to="/account">
          Your account
        </Menu.Item>
        {session.demoPeople
          .filter(({ userId }) => userId !== principal.userId)
          .map(({ userId, name, organisation, roles }) => (
            <Menu.Item key={userId} onClick={() => change.mutate(userId)}>
              Be {name} ({organisation}: {sayRoles(roles)})
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={toggle} rightSection={<kbd>Alt Shift H</kbd>}>
          {isHidden ? "Show values again" : "Hide values on this screen"}
        </Menu.Item>
        <Menu.Item onClick={() => void lockScreen(queries)} rightSection={<kbd>Alt Shift L</kbd>}>
          Lock the screen
        </Menu.Item>
        <Menu.Item onClick={() => leave.mutate()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
