/** What of a typed address decides whether it may be asked; a `URL` has it. */
interface TypedAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
}

/** Which of the addresses that people have typed may be spoken to; what the configuration allows is known to whoever made it. */
export interface OutwardAddresses {
  /** Of a typed address, before its name is looked up: when it is registered, and again whenever something is sent there. */
  readonly mayBeAsked: (address: TypedAddress) => boolean;
  /** Of an IP address that a name has led to. */
  readonly mayBeReached: (address: string) => boolean;
}
