// The file `access.json` of the data folder: all that a person or a program needs to use the hub; for its owner only.

export interface Access {
  /** Address of the gateway. */
  url: string;
  apiKey: string;
  /** Who signs in to the first workspace. */
  email: string;
  password: string;
}
