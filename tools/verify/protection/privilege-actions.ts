import { type UserRole, userRoles } from "@throughline/model/vocabulary";
import type { TestServer } from "@throughline/server/testing/test-server";
import type { SeededRandom } from "../../seeded-random.ts";
import {
  type Given,
  type Model,
  mandateOf,
  mayAccept,
  mayChange,
  mayEndMandate,
  mayGiveMandate,
  mayImport,
  mayInvite,
  mayRemove,
  mayTakeBack,
  type Sent,
  type Somebody,
} from "./privilege-model.ts";

/** What one action came to. */
export interface Acted {
  readonly words: string;
  readonly isDone: boolean;
  /** Done or refused as the model says, and what changed for somebody held at their next request. */
  readonly isRight: boolean;
}

interface WalkParts {
  readonly random: SeededRandom;
  readonly houses: readonly string[];
  /** Begins every invited person's name. */
  readonly prefix: string;
  readonly founders: readonly Somebody[];
}

const password = "river stones are cold";
const readers: readonly UserRole[] = ["investigator", "analyst", "approver"];

/** A walk of random actions over a server, by anybody and to anybody, beside a model of what each must do. */
export class PrivilegeWalk {
  readonly model: Model;
  readonly #server: TestServer;
  readonly #parts: WalkParts;
  readonly #everybody: Somebody[];
  readonly #granters = new Map<string, Somebody>();
  readonly #sent: Sent[] = [];
  #named = 0;
  /** Whether a token that holds no more was tried: once in a walk, since the server slows down whoever goes on. */
  #hasTriedStale = false;

  constructor(server: TestServer, parts: WalkParts) {
    this.#server = server;
    this.#parts = parts;
    this.#everybody = [...parts.founders];
    const people = new Map(parts.founders.map((person) => [person.userId, person]));
    this.model = { people, sent: new Map(), mandates: new Set() };
  }

  /** Signs the founders in, so that each has a session that goes on when they are changed or removed. */
  async begin(): Promise<void> {
    for (const { name } of this.#parts.founders) await this.#server.call(name, "status", {});
  }

  /** Does one random action. */
  act(): Promise<Acted> {
    const always = [
      this.#invite,
      this.#change,
      this.#change,
      this.#change,
      this.#remove,
      this.#giveMandate,
      this.#endMandate,
      this.#import,
      this.#import,
    ];
    const later = [this.#invite, this.#accept, this.#accept, this.#takeBack];
    return this.#parts.random.pick(this.#sent.length === 0 ? always : [...always, ...later]).call(this);
  }

  /** Whoever let a person in, as they were then; undefined for founders. */
  grantedBy(userId: string): Somebody | undefined {
    return this.#granters.get(userId);
  }

  async #invite(): Promise<Acted> {
    const [by, access] = [this.#anybody(), this.#anyAccess()];
    this.#named += 1;
    const given = { name: `${this.#parts.prefix} ${this.#named}`, ...access };
    const expected = mayInvite(this.model, by, access);
    const response = await this.#server.call(by.name, "personInvite", given);
    if (response.ok) {
      const { invitationId, token } = (await response.json()) as { invitationId: string; token: string };
      const sent = { invitationId, token, sender: by, given };
      this.#sent.push(sent);
      this.model.sent.set(invitationId, sent);
    }
    return { words: `${by.name} invites`, isDone: response.ok, isRight: response.ok === expected };
  }

  async #accept(): Promise<Acted> {
    const sent = this.#parts.random.pick(this.#sent);
    const expected = mayAccept(this.model, sent);
    if (!expected && this.#hasTriedStale) return this.#invite();
    if (!expected) this.#hasTriedStale = true;
    const response = await this.#server.call(null, "invitationAccept", { token: sent.token, password });
    const words = `${sent.given.name} accepts`;
    if (!response.ok) return { words, isDone: false, isRight: !expected };
    const { principal } = (await response.json()) as { principal: { userId: string; organisationId: string } };
    const person: Somebody = { ...sent.given, userId: principal.userId, organisationId: principal.organisationId };
    this.model.sent.delete(sent.invitationId);
    this.model.people.set(person.userId, person);
    this.#everybody.push(person);
    this.#granters.set(person.userId, sent.sender);
    return this.#acted(words, { isDone: true, isExpected: expected, person });
  }

  async #change(): Promise<Acted> {
    const [by, person, access] = [this.#anybody(), this.#anybody(), this.#anyAccess()];
    const expected = mayChange(this.model, by, person, access);
    const isDone = await this.#isDone(by, "personChange", { userId: person.userId, ...access });
    const now = this.model.people.get(person.userId);
    if (isDone && now !== undefined) this.model.people.set(person.userId, { ...now, ...access });
    return this.#acted(`${by.name} changes ${person.name}`, { isDone, isExpected: isDone === expected, person });
  }

  async #remove(): Promise<Acted> {
    const [by, person] = [this.#anybody(), this.#anybody()];
    const expected = mayRemove(this.model, by, person);
    const isDone = await this.#isDone(by, "personRemove", { userId: person.userId });
    if (isDone) this.model.people.delete(person.userId);
    return this.#acted(`${by.name} removes ${person.name}`, { isDone, isExpected: isDone === expected, person });
  }

  async #takeBack(): Promise<Acted> {
    const [by, sent] = [this.#anybody(), this.#parts.random.pick(this.#sent)];
    const expected = mayTakeBack(this.model, by, sent);
    const isDone = await this.#isDone(by, "invitationWithdraw", { invitationId: sent.invitationId });
    if (isDone) this.model.sent.delete(sent.invitationId);
    return { words: `${by.name} takes an invitation back`, isDone, isRight: isDone === expected };
  }

  async #giveMandate(): Promise<Acted> {
    const [by, holderId] = [this.#anybody(), this.#anyHouse()];
    const expected = mayGiveMandate(this.model, by, holderId);
    const isDone = await this.#isDone(by, "mandateGive", { holderId });
    if (isDone) this.model.mandates.add(mandateOf(by.organisationId, holderId));
    return { words: `${by.name} gives ${holderId} a mandate`, isDone, isRight: isDone === expected };
  }

  async #endMandate(): Promise<Acted> {
    const [by, holderId] = [this.#anybody(), this.#anyHouse()];
    const expected = mayEndMandate(this.model, by, holderId);
    const isDone = await this.#isDone(by, "mandateEnd", { holderId });
    if (isDone) this.model.mandates.delete(mandateOf(by.organisationId, holderId));
    return { words: `${by.name} ends a mandate of ${holderId}`, isDone, isRight: isDone === expected };
  }

  /** Sends a file without a name: who may import for that organisation is told that the name is missing, and nothing is kept of it. */
  async #import(): Promise<Acted> {
    const [by, house] = [this.#anybody(), this.#anyHouse()];
    const expected = mayImport(this.model, by, house);
    const { status } = await this.#server.call(by.name, "importUpload", {}, { "x-organisation": house });
    return { words: `${by.name} imports for ${house}`, isDone: status === 400, isRight: (status === 400) === expected };
  }

  async #isDone(by: Somebody, endpoint: string, input: Record<string, unknown>): Promise<boolean> {
    return (await this.#server.call(by.name, endpoint, input)).ok;
  }

  /** An action on somebody, with how their next requests were answered where that is not as the model has them: at once, in the session they had. */
  async #acted(
    words: string,
    acted: { readonly isDone: boolean; readonly isExpected: boolean; readonly person: Somebody },
  ): Promise<Acted> {
    const { isDone, isExpected, person } = acted;
    const roles = this.model.people.get(person.userId)?.roles ?? null;
    const expected = (is: boolean | undefined): number => (roles === null ? 401 : is === true ? 200 : 403);
    const wanted = [expected(roles?.includes("administrator")), expected(roles?.some((role) => readers.includes(role))), expected(true)];
    const asked = ["people", "leads", "status"].map(async (endpoint) => (await this.#server.call(person.name, endpoint, {})).status);
    const answered = (await Promise.all(asked)).join();
    const isBound = answered === wanted.join();
    return {
      words: isBound ? words : `${words} (then answered ${answered}, not ${wanted.join()})`,
      isDone,
      isRight: isExpected && isBound,
    };
  }

  /** Anybody who ever was there: those who were removed try as well, in the session they had. */
  #anybody(): Somebody {
    return this.#parts.random.pick(this.#everybody);
  }

  #anyHouse(): string {
    return this.#parts.random.pick(this.#parts.houses);
  }

  #anyAccess(): Given {
    const { random, houses } = this.#parts;
    const roles = Array.from({ length: 1 + random.below(3) }, () => random.pick(userRoles));
    return { roles: [...new Set(roles)], scopes: houses.filter(() => random.fraction() < 0.4) };
  }
}
