/** The reader's end of its line to main: a utility process's parent port, or one end of a channel in tests. */
export interface ReaderPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Main's end: can also end the reader, and hears when it ended by itself. */
export interface ReaderProcess extends ReaderPort {
  onExit(listener: () => void): void;
  kill(): void;
}

export type SpawnReader = () => ReaderProcess;
