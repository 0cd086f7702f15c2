/** The hub's HTTP API as types; written by `node tools/api-client.mjs`, never by hand. */
export interface paths {
  '/api/v1/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ApiKeyController_list'];
    put?: never;
    post: operations['ApiKeyController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ApiKeyController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController_current'];
    put?: never;
    post: operations['SessionController_signIn'];
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/workspace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['WorkspaceController_current'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/connectors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The systems that can be connected, and what each has to be told */
    get: operations['ConnectorsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hooks/{sourceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Says that deliveries are taken here; the same for every address */
    get: operations['HooksController_answer[0]'];
    put?: never;
    /**
     * Takes a delivery that its system has signed
     * @description At most 1 MiB of JSON, signed as the connector of the source says. It is durable when it is acknowledged and is mapped afterwards; what can not be mapped is in the quarantine. Delivering again is harmless.
     */
    post: operations['HooksController_signed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/hooks/{sourceId}/{secret}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Says that deliveries are taken here; the same for every address */
    get: operations['HooksController_answer[1]'];
    put?: never;
    /** Takes a delivery of a system that can not sign, to its secret address */
    post: operations['HooksController_addressed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All sources, the oldest first, with what came of their things */
    get: operations['SourcesController_list'];
    put?: never;
    /**
     * Connects a system
     * @description The answer has the address and the secret of its deliveries, this once.
     */
    post: operations['SourcesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One source */
    get: operations['SourcesController_find'];
    put?: never;
    post?: never;
    /** Disconnects a system; what came from it stays */
    delete: operations['SourcesController_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a source
     * @description Only what is given changes; settings and credentials are given whole.
     */
    patch: operations['SourcesController_change'];
    trace?: never;
  };
  '/api/v1/sources/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes no deliveries any more and does not pull */
    post: operations['SourcesController_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on where it was paused */
    post: operations['SourcesController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replaces the secret of its deliveries
     * @description The secrets before hold for `overlapHours` as well, so that no delivery is lost meanwhile.
     */
    post: operations['SourcesController_rotateSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes one event or a batch of events
     * @description CloudEvents 1.0 in any of its three HTTP modes: structured (`application/cloudevents+json`), binary (`ce-*` headers, the body is the data) or a batch (`application/cloudevents-batch+json`, at most 1000 events and 5 MiB). All or nothing: one bad event refuses the whole request, and `errors` names every bad one. Sending the same event again is harmless.
     */
    post: operations['EventsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/import-presets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ready mappings: the workspace’s own, and for files that many people have */
    get: operations['ImportPresetsController_list'];
    put?: never;
    /** Keeps a mapping for later */
    post: operations['ImportPresetsController_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/import-presets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the workspace’s own presets */
    get: operations['ImportPresetsController_find'];
    /** Puts another mapping in place of a kept one */
    put: operations['ImportPresetsController_replace'];
    post?: never;
    /** Removes a kept mapping */
    delete: operations['ImportPresetsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What an import of a file would do
     * @description Send the first MiB of the file, or a zip or a workbook as a whole, up to 10 MiB.
     */
    post: operations['PreviewController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pauses an import
     * @description It stops at the end of the batch under way. Pausing a paused one changes nothing.
     */
    post: operations['ImportRunController_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on with a paused import where it stopped */
    post: operations['ImportRunController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ends an import for good
     * @description What was taken up to then stays, and `counts` says how much; the file is removed.
     */
    post: operations['ImportRunController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Live progress as server-sent events
     * @description An event `progress` whenever something has changed, and `end` when the import has ended. A stream lasts ten minutes at most; connect anew then.
     */
    get: operations['ImportRunController_stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/rejected.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The refused rows, to correct and import again
     * @description The columns of the file in their order, then `reason` and `line`. Import the corrected file with `mappingOf` = this import.
     */
    get: operations['ImportRunController_rejected'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Imports, the newest first, by pages */
    get: operations['ImportsController_list'];
    put?: never;
    /**
     * Imports a file of feedback
     * @description CSV, TSV, JSON Lines or XLSX, as it is or packed with gzip or zip, up to 2 GiB. Sending the same file again adds nothing.
     */
    post: operations['ImportsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One import: state, counts, refused rows */
    get: operations['ImportsController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sources/{id}/pull': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pulls a source now
     * @description Goes on where the last pull ended, or from the beginning. The source shows how far it is.
     */
    post: operations['PullsController_pull'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/quarantine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was refused and is open, or what was decided about it
     * @description Messages between services, deliveries, pulled records and rows of files; all conditions must hold.
     */
    get: operations['QuarantineController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/quarantine/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One of them with its original
     * @description The original may hold personal data, so this asks for the right to correct it and is logged.
     */
    get: operations['QuarantineController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Corrects the original
     * @description What says which fact a message is (its ids and version) stays as it was.
     */
    patch: operations['QuarantineController_edit'];
    trace?: never;
  };
  '/api/v1/quarantine/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives them on again, under the identity that they had
     * @description A message goes back into its topic with its key and ids: all services that read the topic see it, and those that had taken it do nothing. A delivery is mapped again by its connector, a row of a file by its import’s mapping. What is refused again stays open with the new reason.
     */
    post: operations['QuarantineController_replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/quarantine/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives them up
     * @description They stay to be seen, with who decided so.
     */
    post: operations['QuarantineController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begins an upload that can be taken up again (tus)
     * @description When its last byte is there, the upload is an import of the same id.
     */
    post: operations['UploadsController_create'];
    delete?: never;
    /** What of the tus protocol is offered */
    options: operations['UploadsController_offers'];
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/uploads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends an unfinished upload and removes what is stored of it */
    delete: operations['UploadsController_end'];
    options?: never;
    /** How far an upload is */
    head: operations['UploadsController_find'];
    /** The next bytes of an upload */
    patch: operations['UploadsController_write'];
    trace?: never;
  };
  '/api/v1/webhooks/{id}/ping': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a test event */
    post: operations['DeliveriesController_ping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sent, and is still to be sent, page by page */
    get: operations['DeliveriesController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries/{deliveryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One delivery with its payload and its tries */
    get: operations['DeliveriesController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends one delivery again, under the same webhook-id */
    post: operations['DeliveriesController_redeliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends all deliveries again that came to nothing since a moment */
    post: operations['DeliveriesController_redeliverFailed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All webhooks of the workspace */
    get: operations['WebhooksController_list'];
    put?: never;
    /**
     * Makes a webhook
     * @description Deliveries are signed by Standard Webhooks. The secret is shown in this answer only.
     */
    post: operations['WebhooksController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a webhook can be told */
    get: operations['WebhooksController_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One webhook */
    get: operations['WebhooksController_find'];
    put?: never;
    post?: never;
    /** Deletes a webhook with its deliveries */
    delete: operations['WebhooksController_remove'];
    options?: never;
    head?: never;
    /**
     * Changes a webhook, or switches it on or off
     * @description What happens while it is off is not told later; deliveries that wait then go on waiting.
     */
    patch: operations['WebhooksController_change'];
    trace?: never;
  };
  '/api/v1/webhooks/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives a webhook a new secret
     * @description For a while deliveries carry the signatures of both.
     */
    post: operations['WebhooksController_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Accounts, page by page
     * @description All conditions that are given must hold.
     */
    get: operations['AccountsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One account, by the hub’s id or the company’s own
     * @description The ids of an account that was merged into another one lead to that one.
     */
    get: operations['AccountsController_find'];
    /**
     * Adds an account, or changes what is given
     * @description Sending the same again changes nothing. null takes a value away.
     */
    put: operations['AccountsController_put'];
    post?: never;
    /**
     * Deletes what is known of an account
     * @description The ids are remembered, so that older news of the account doesn’t make a new one.
     */
    delete: operations['AccountsController_remove'];
    options?: never;
    head?: never;
    /** Changes what is given of a known account */
    patch: operations['AccountsController_patch'];
    trace?: never;
  };
  '/api/v1/accounts/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds or changes up to 1,000 accounts
     * @description Each has its own outcome.
     */
    post: operations['AccountsController_batch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes one of two accounts
     * @description The one that was known first stays.
     */
    post: operations['AccountsController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Customers, page by page
     * @description All conditions that are given must hold.
     */
    get: operations['CustomersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/customers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One customer, by the hub’s id or the company’s own
     * @description The ids of a customer that was merged into another one lead to that one.
     */
    get: operations['CustomersController_find'];
    /**
     * Adds a customer, or changes what is given
     * @description Sending the same again changes nothing. null takes a value away.
     */
    put: operations['CustomersController_put'];
    post?: never;
    /**
     * Deletes what is known of a customer
     * @description The ids are remembered, so that older news of the customer doesn’t make a new one. Feedback stays.
     */
    delete: operations['CustomersController_remove'];
    options?: never;
    head?: never;
    /** Changes what is given of a known customer */
    patch: operations['CustomersController_patch'];
    trace?: never;
  };
  '/api/v1/customers/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adds or changes up to 1,000 customers
     * @description Each has its own outcome.
     */
    post: operations['CustomersController_batch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/customers/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes one of two customers
     * @description The one that was known first stays.
     */
    post: operations['CustomersController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/event-types': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The types of events that arrive, by source
     * @description A new type is here a moment after its first event.
     */
    get: operations['EventTypesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Searches all feedback of the workspace. */
    post: operations['SearchController_search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Names that feedback is filtered, counted and grouped by. */
    get: operations['SearchController_facets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One piece of feedback. */
    get: operations['SearchController_item'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest surveys */
    get: operations['SurveyController_list'];
    put?: never;
    /** Make and publish a survey, from a template or from own questions */
    post: operations['SurveyController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One survey */
    get: operations['SurveyController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/surveys/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The decision on each candidate of a survey */
    get: operations['DecisionController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/opt-outs/{customerId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Never invite this customer again */
    put: operations['OptOutController_optOut'];
    post?: never;
    /** Invite this customer again */
    delete: operations['OptOutController_optIn'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest invitations */
    get: operations['InvitationController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mailbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails of the built-in mailbox; empty where a mail server is set */
    get: operations['MailboxController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mailbox/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mail with its text and HTML */
    get: operations['MailboxController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/r/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The survey of a personal link, as a page; opening it records nothing */
    get: operations['RespondController_show'];
    put?: never;
    /** Answer the survey; until the link expires an answer may be changed by answering again */
    post: operations['RespondController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/metrics/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A score with its interval, in all and by group.
     * @description Filters are further parameters `filter.<name>`, each once or several times (alternatives).
     */
    get: operations['ScoresController_scores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/metrics/response-rate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Share of sent invitations that were answered, with its interval. */
    get: operations['ResponseRateController_responseRate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Problem: {
      /** @example urn:voc:problem:invalid_request */
      type: string;
      title: string;
      status: number;
      /** @description One sentence for a person. */
      detail: string;
      instance?: string;
      /** @description What to change, where that can be said. */
      errors?: {
        pointer: string;
        detail: string;
      }[];
    };
    ApiKeyView: {
      /** Format: uuid */
      id: string;
      name: string;
      scopes: (
        | 'feedback:read'
        | 'feedback:write'
        | 'events:write'
        | 'surveys:read'
        | 'surveys:write'
        | 'metrics:read'
        | 'imports:read'
        | 'imports:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'sources:read'
        | 'sources:write'
        | 'customers:read'
        | 'customers:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'mailbox:read'
        | 'admin'
      )[];
      /** Format: date-time */
      createdAt: string;
    };
    NewApiKey: {
      /**
       * @description What the key is for.
       * @example Nightly import
       */
      name: string;
      /**
       * @description What the key may do.
       * @example [
       *       "feedback:read"
       *     ]
       */
      scopes: (
        | 'feedback:read'
        | 'feedback:write'
        | 'events:write'
        | 'surveys:read'
        | 'surveys:write'
        | 'metrics:read'
        | 'imports:read'
        | 'imports:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'sources:read'
        | 'sources:write'
        | 'customers:read'
        | 'customers:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'mailbox:read'
        | 'admin'
      )[];
    };
    IssuedApiKey: {
      /** Format: uuid */
      id: string;
      name: string;
      scopes: (
        | 'feedback:read'
        | 'feedback:write'
        | 'events:write'
        | 'surveys:read'
        | 'surveys:write'
        | 'metrics:read'
        | 'imports:read'
        | 'imports:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'sources:read'
        | 'sources:write'
        | 'customers:read'
        | 'customers:write'
        | 'webhooks:read'
        | 'webhooks:write'
        | 'mailbox:read'
        | 'admin'
      )[];
      /** Format: date-time */
      createdAt: string;
      /** @description The key itself; it is shown this once only. */
      key: string;
    };
    SignIn: {
      /** Format: email */
      email: string;
      /** Format: password */
      password: string;
      /**
       * Format: uuid
       * @description Which workspace to enter; the first one joined unless given.
       */
      workspaceId?: string;
    };
    PersonView: {
      /** Format: uuid */
      id: string;
      /** Format: email */
      email: string;
      name: string;
    };
    WorkspaceView: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      locale: 'en' | 'fa';
    };
    SessionView: {
      person: components['schemas']['PersonView'];
      workspace: components['schemas']['WorkspaceView'];
      scopes: string[];
    };
    Titles: {
      en: string;
      fa: string;
    };
    ConnectorWebhook: {
      /**
       * @description How a delivery proves where it is from; `address`: the secret is a part of the address.
       * @enum {string}
       */
      signature: 'hmac' | 'standard-webhooks' | 'address';
    };
    ConnectorPull: {
      /** @description Minutes between two pulls unless a source says otherwise. */
      everyMinutes: number;
    };
    ConnectorDetails: {
      id: string;
      title: components['schemas']['Titles'];
      /** @description Null where it takes no deliveries. */
      webhook: components['schemas']['ConnectorWebhook'] | null;
      /** @description Null where nothing can be pulled. */
      pull: components['schemas']['ConnectorPull'] | null;
      /** @description JSON Schema. */
      settings: {
        [key: string]: unknown;
      };
      /** @description JSON Schema of the secrets of pulling; null where none are needed. */
      credentials: {
        [key: string]: unknown;
      } | null;
    };
    ConnectorList: {
      items: components['schemas']['ConnectorDetails'][];
    };
    DeliveryTaken: {
      /** Format: uuid */
      id: string;
    };
    SourceWebhook: {
      /** @description Where the system delivers to; `{secret}` stands for the secret. */
      address: string;
      /** @enum {string} */
      signature: 'hmac' | 'standard-webhooks' | 'address';
      /** @description When the secrets that were replaced end. */
      replacedUntil: string[];
    };
    SourcePull: {
      /** @description Minutes; null: not by itself. */
      everyMinutes: number | null;
      /** Format: date-time */
      nextAt: string | null;
      /** Format: date-time */
      lastPageAt: string | null;
      /** @description Whether it has credentials. */
      credentials: boolean;
    };
    OutcomeCounts: {
      /** @description New. */
      accepted: number;
      /** @description Known, and said something else. */
      updated: number;
      /** @description Known just so, or older than what is known. */
      duplicate: number;
      /** @description Could not be taken; the quarantine has them with their reasons. */
      rejected: number;
      /** @description Of no interest here, for example a private note or a test of the address. */
      passed: number;
    };
    SourceDetails: {
      /** Format: uuid */
      id: string;
      connector: string;
      name: string;
      system: string;
      /** @enum {string} */
      state: 'active' | 'paused' | 'failing';
      settings: {
        [key: string]: unknown;
      };
      /** @description Null where it delivers nothing. */
      webhook: components['schemas']['SourceWebhook'] | null;
      /** @description Null where nothing can be pulled. */
      pull: components['schemas']['SourcePull'] | null;
      /** @description Why the last pull failed, and what to do. */
      problem: string | null;
      /** Format: date-time */
      lastItemAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Of the last 30 days. */
      counts: components['schemas']['OutcomeCounts'];
    };
    SourceList: {
      items: components['schemas']['SourceDetails'][];
    };
    SourceRequest: {
      /**
       * @description Id of a connector of `GET /connectors`.
       * @example zendesk
       */
      connector: string;
      /** @example Help desk */
      name: string;
      /**
       * @description How its items are told from those of other systems; the id of the connector unless given. It never changes: with an item’s own id it is the identity of the item.
       * @example zendesk
       */
      system?: string;
      /** @description As the connector’s schema of settings says. */
      settings?: {
        [key: string]: unknown;
      };
      /** @description As the connector’s schema of credentials says; never answered. */
      credentials?: {
        [key: string]: string;
      };
      /** @description Minutes between two pulls; the connector’s own unless given; null: it is not pulled by itself. */
      pullMinutes?: number | null;
      /** @description The secret that the system signs with, where it makes its own; otherwise one is made and answered once. */
      secret?: string;
    };
    SecretShown: {
      /** @description Shown this once. */
      secret: string;
      /** @description Where the system delivers to; with the secret, where it can not sign. */
      address: string;
      /** @description For versions of the system that can not sign, where there are such. */
      unsignedAddress?: string;
    };
    SourceCreated: {
      /** Format: uuid */
      id: string;
      connector: string;
      name: string;
      system: string;
      /** @enum {string} */
      state: 'active' | 'paused' | 'failing';
      settings: {
        [key: string]: unknown;
      };
      /** @description Null where it delivers nothing. */
      webhook: components['schemas']['SourceWebhook'] | null;
      /** @description Null where nothing can be pulled. */
      pull: components['schemas']['SourcePull'] | null;
      /** @description Why the last pull failed, and what to do. */
      problem: string | null;
      /** Format: date-time */
      lastItemAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Of the last 30 days. */
      counts: components['schemas']['OutcomeCounts'];
      /** @description Shown this once; null where it delivers nothing. */
      delivery: components['schemas']['SecretShown'] | null;
    };
    SourceChange: {
      /** @example Help desk */
      name?: string;
      /** @description As the connector’s schema of settings says. */
      settings?: {
        [key: string]: unknown;
      };
      /** @description As the connector’s schema of credentials says; never answered. */
      credentials?: {
        [key: string]: string;
      };
      /** @description Minutes between two pulls; the connector’s own unless given; null: it is not pulled by itself. */
      pullMinutes?: number | null;
    };
    SecretRequest: {
      /** @description The secret that the system signs with, where it makes its own; otherwise one is made and answered once. */
      secret?: string;
      /**
       * @description Hours in which the secrets before hold as well; 0 ends them at once.
       * @default 24
       */
      overlapHours: number;
    };
    CloudEventExample: {
      /** @enum {string} */
      specversion: '1.0';
      /**
       * @description With `source` it identifies the event.
       * @example evt-1001
       */
      id: string;
      /** @example /crm/acme */
      source: string;
      /** @example ticket.closed */
      type: string;
      /** @example ticket/42 */
      subject?: string;
      /**
       * @description When it happened; the moment of arrival unless given.
       * @example 2026-03-01T10:15:00Z
       */
      time?: string;
      /**
       * @description `customer` {id, name?, email?, phone?, locale?, attributes?}, `account` {id, name?, attributes?}, `agent` and `team` {id, name?}, `touchpoint` {stage?, channel?}; all other members become attributes, nested ones with a dot in their name. null means absent.
       * @example {
       *       "customer": {
       *         "id": "c-42",
       *         "email": "sara@example.org",
       *         "locale": "fa"
       *       },
       *       "order": {
       *         "total": 125.5
       *       }
       *     }
       */
      data: {
        [key: string]: unknown;
      };
    };
    EventsAccepted: {
      /**
       * @description How many events were taken; they are durable when this is answered.
       * @example 1
       */
      accepted: number;
      /**
       * @description The id of each event, in the order of the request; the same event sent again has the same id.
       * @example [
       *       "4c5f3c4e-1b1b-5b8a-9d55-2f6a1f0c9e11"
       *     ]
       */
      ids: string[];
    };
    PresetDescription: {
      /**
       * @description What `preset` of an import takes.
       * @example generic-nps
       */
      id: string;
      title: {
        en?: string;
        fa?: string;
      };
      /** @description Whether the workspace has saved it itself. */
      own: boolean;
      /** @description The mapping that it stands for. */
      mapping: {
        [key: string]: unknown;
      };
    };
    PresetList: {
      /** @description The workspace’s own ones first. */
      items: components['schemas']['PresetDescription'][];
    };
    PresetInput: {
      /** @example Orders, monthly */
      title: string;
      /** @description As `mapping` of an import. */
      mapping: {
        [key: string]: unknown;
      };
    };
    PreviewedColumn: {
      name: string;
      /** @enum {string} */
      kind:
        'empty' | 'number' | 'date' | 'jalali-date' | 'boolean' | 'email' | 'phone' | 'url' | 'word' | 'text';
      /** @description The first three different values. */
      examples: string[];
      /**
       * @description What it was taken for; `none` leaves it out.
       * @example occurredAt
       */
      role: string;
      reason: {
        en?: string;
        fa?: string;
      };
    };
    PreviewedPreset: {
      /** @example google-play */
      id: string;
      confidence: number;
    };
    RowError: {
      /** @description Line of the file, counted from 1. */
      line: number;
      /** @example unreadable_date */
      code: string;
      /** @example column "Date": "31/02/2026" is not a date */
      reason: string;
    };
    ImportPreview: {
      /** @enum {string} */
      format: 'delimited' | 'json-lines' | 'xlsx';
      /** @description What it is packed in, the outermost first. */
      layers: ('gzip' | 'zip')[];
      /** @enum {string} */
      encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';
      /** @description Of delimited files. */
      delimiter?: string;
      /** @description Of delimited files. */
      quote?: string;
      /** @description Whether the first row names the columns. */
      header: boolean;
      /** @description The first 20, as cells. */
      rows: string[][];
      columns: components['schemas']['PreviewedColumn'][];
      /** @description The mapping that was given; else the recognised preset’s, or the proposed one. */
      mapping: {
        [key: string]: unknown;
      };
      /** @description The preset that the file is probably for. */
      preset?: components['schemas']['PreviewedPreset'];
      /** @description Rows that were tried with the mapping. */
      tried: number;
      /** @description Those of them that would be refused, up to 20. */
      problems: components['schemas']['RowError'][];
    };
    ImportCounts: {
      /** @description Rows dealt with: accepted + updated + duplicate + rejected. */
      read: number;
      /** @description New items. */
      accepted: number;
      /** @description Known items that say something else now. */
      updated: number;
      /** @description Items that were known just so. */
      duplicate: number;
      /** @description Rows that could not be taken; `errors` says why. */
      rejected: number;
    };
    ImportBytes: {
      total: number;
      /** @description Dealt with so far. */
      done: number;
    };
    ImportSummary: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
      fileName: string;
      counts: components['schemas']['ImportCounts'];
      bytes: components['schemas']['ImportBytes'];
      /** @description What a running import waits for. */
      waiting?: string;
      /** @description Why the import as a whole failed: {code, detail, errors?}. */
      problem?: Record<string, never>;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt?: string;
    };
    ImportProgress: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
      fileName: string;
      counts: components['schemas']['ImportCounts'];
      bytes: components['schemas']['ImportBytes'];
      /** @description What a running import waits for. */
      waiting?: string;
      /** @description Why the import as a whole failed: {code, detail, errors?}. */
      problem?: Record<string, never>;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt?: string;
      /** @description Rows dealt with per second, over the last five seconds. */
      rowsPerSecond: number;
      /** @description Seconds that it will still take; absent while nothing moves. */
      secondsLeft?: number;
    };
    ImportAccepted: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
    };
    ImportList: {
      /** @description The newest first. */
      items: components['schemas']['ImportSummary'][];
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    ImportDetails: {
      /** Format: uuid */
      id: string;
      /**
       * @example queued
       * @enum {string}
       */
      state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
      fileName: string;
      counts: components['schemas']['ImportCounts'];
      bytes: components['schemas']['ImportBytes'];
      /** @description What a running import waits for. */
      waiting?: string;
      /** @description Why the import as a whole failed: {code, detail, errors?}. */
      problem?: Record<string, never>;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt?: string;
      /** @description Items of this import that search finds now; null where that is not known at the moment. */
      searchable: number | null;
      /** @description The first 100 rows that were not taken. */
      errors: components['schemas']['RowError'][];
    };
    PullRequest: {
      /**
       * @description Pulls everything again from the beginning; what is known already is a duplicate.
       * @enum {string}
       */
      from?: 'start';
    };
    PullAccepted: {
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description The source is due from then on.
       */
      nextPullAt: string;
    };
    QuarantinedItem: {
      id: string;
      /** @enum {string} */
      stage: 'consumer' | 'webhook' | 'pull' | 'import';
      /** @description The consumer group, the system, or the id of the import. */
      refusedBy: string;
      /** Format: uuid */
      sourceId: string | null;
      /** @description Where it stood: {topic, partition, offset, key?}, {externalId?} or {line}. */
      origin: {
        [key: string]: unknown;
      };
      /** @description {code, message, issues?}. */
      reason: {
        [key: string]: unknown;
      };
      /** @description Whether the original was too large to be kept whole; then it can’t be replayed. */
      truncated: boolean;
      /** Format: date-time */
      failedAt: string;
      /** @enum {string} */
      state: 'open' | 'replayed' | 'discarded';
      /** @description How often it was replayed. */
      attempts: number;
      /** @description Whether somebody has corrected it. */
      edited: boolean;
      /**
       * Format: date-time
       * @description When it was replayed or discarded.
       */
      decidedAt?: string;
      /**
       * @description By whom: kind and id.
       * @example person 33333333-…
       */
      decidedBy?: string;
    };
    QuarantineList: {
      /** @description The newest first. */
      items: components['schemas']['QuarantinedItem'][];
      /** @description How many there are on all pages. */
      total: number;
      /** @description Absent on the last page. */
      cursor?: string;
    };
    QuarantinedDetails: {
      id: string;
      /** @enum {string} */
      stage: 'consumer' | 'webhook' | 'pull' | 'import';
      /** @description The consumer group, the system, or the id of the import. */
      refusedBy: string;
      /** Format: uuid */
      sourceId: string | null;
      /** @description Where it stood: {topic, partition, offset, key?}, {externalId?} or {line}. */
      origin: {
        [key: string]: unknown;
      };
      /** @description {code, message, issues?}. */
      reason: {
        [key: string]: unknown;
      };
      /** @description Whether the original was too large to be kept whole; then it can’t be replayed. */
      truncated: boolean;
      /** Format: date-time */
      failedAt: string;
      /** @enum {string} */
      state: 'open' | 'replayed' | 'discarded';
      /** @description How often it was replayed. */
      attempts: number;
      /** @description Whether somebody has corrected it. */
      edited: boolean;
      /**
       * Format: date-time
       * @description When it was replayed or discarded.
       */
      decidedAt?: string;
      /**
       * @description By whom: kind and id.
       * @example person 33333333-…
       */
      decidedBy?: string;
      /** @description The original, decrypted. */
      payload: string;
      /**
       * @description How `payload` is written: base64 where it is no text.
       * @enum {string}
       */
      encoding: 'utf-8' | 'base64';
      headers: {
        [key: string]: string;
      };
    };
    QuarantineEdit: {
      /** @description The corrected original, as text. */
      payload: string;
    };
    QuarantineFilter: {
      /**
       * @default open
       * @enum {string}
       */
      state: 'open' | 'replayed' | 'discarded';
      /**
       * @description What refused it: a service, the mapping of a delivery, of a pulled record, or of a file’s row.
       * @enum {string}
       */
      stage?: 'consumer' | 'webhook' | 'pull' | 'import';
      /**
       * Format: uuid
       * @description The source that it came from.
       */
      source?: string;
      /**
       * Format: uuid
       * @description The import that it came in.
       */
      import?: string;
      /**
       * @description Code of the reason.
       * @example contract_violation
       */
      code?: string;
      /** @description Stands in the reason, the origin or what refused it. */
      text?: string;
      /** Format: date-time */
      since?: string;
    };
    QuarantineChoice: {
      /** @description At most 1000. */
      ids?: string[];
      /** @description Instead of ids; 1000 at a time. */
      filter?: components['schemas']['QuarantineFilter'];
    };
    ReplayFailure: {
      id: string;
      code: string;
      reason: string;
    };
    ReplayReport: {
      /** @description Given on again. What a service refuses again is open again a moment later, with the new reason and one attempt more. */
      replayed: number;
      /** @description Still open, with the reason of now; the first 50. */
      failed: components['schemas']['ReplayFailure'][];
      /** @description How many the filter still finds besides; ask again for those. */
      remaining: number;
    };
    DiscardReport: {
      discarded: number;
      /** @description How many the filter still finds; ask again for those. */
      remaining: number;
    };
    DeliveryQueued: {
      /** Format: uuid */
      deliveryId: string;
    };
    Delivery: {
      /**
       * Format: uuid
       * @description The header webhook-id of every try.
       */
      id: string;
      /** @example feedback.created */
      event: string;
      /**
       * @description dead: there will be no more tries by themselves.
       * @enum {string}
       */
      state: 'pending' | 'delivered' | 'dead';
      /** @description Tries so far. */
      attempts: number;
      /** @description HTTP status of the last try, where there was an answer. */
      lastStatus?: number;
      /** @description What was wrong with the last try. */
      lastProblem?: string;
      /**
       * Format: date-time
       * @description When a pending one is tried next.
       */
      nextAttemptAt?: string;
      /** Format: date-time */
      createdAt: string;
    };
    DeliveryPage: {
      /** @description The newest first; kept for 35 days. */
      items: components['schemas']['Delivery'][];
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    DeliveryAttempt: {
      /** @description Counted from 1. */
      number: number;
      /** Format: date-time */
      at: string;
      durationMs: number;
      /** @description HTTP status, where there was an answer. */
      status?: number;
      /** @description What was wrong; absent for success. */
      problem?: string;
      /** @description The first 1,024 bytes of the answer. */
      answer?: string;
    };
    DeliveryDetails: {
      /**
       * Format: uuid
       * @description The header webhook-id of every try.
       */
      id: string;
      /** @example feedback.created */
      event: string;
      /**
       * @description dead: there will be no more tries by themselves.
       * @enum {string}
       */
      state: 'pending' | 'delivered' | 'dead';
      /** @description Tries so far. */
      attempts: number;
      /** @description HTTP status of the last try, where there was an answer. */
      lastStatus?: number;
      /** @description What was wrong with the last try. */
      lastProblem?: string;
      /**
       * Format: date-time
       * @description When a pending one is tried next.
       */
      nextAttemptAt?: string;
      /** Format: date-time */
      createdAt: string;
      /** @description The body of the request. */
      payload: {
        [key: string]: unknown;
      };
      /** @description The newest 50 tries, the newest first. */
      log: components['schemas']['DeliveryAttempt'][];
    };
    RedeliveryWish: {
      /**
       * Format: date-time
       * @description All that came to nothing and was made since then is sent again.
       */
      since: string;
    };
    Redelivered: {
      /** @description How many deliveries are sent again. */
      count: number;
    };
    Webhook: {
      /** Format: uuid */
      id: string;
      url: string;
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      filters: {
        [key: string]: unknown;
      };
      description: string;
      enabled: boolean;
      /** @description Why the hub has switched it off. */
      disabledReason?: string;
      /**
       * Format: date-time
       * @description The first failure since the last success.
       */
      failingSince?: string;
      /** Format: date-time */
      createdAt: string;
    };
    WebhookList: {
      /** @description All of the workspace, the newest first. */
      items: components['schemas']['Webhook'][];
    };
    WebhookEventNames: {
      /** @description What a webhook can be told. */
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
    };
    WebhookWish: {
      /** @example https://example.com/hooks/voc */
      url: string;
      /**
       * @example [
       *       "feedback.created"
       *     ]
       */
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      /**
       * @description The filters of `POST /feedback/search`; only what that search would find is told.
       * @example {
       *       "scoreBand": "low",
       *       "channel": [
       *         "web",
       *         "email"
       *       ]
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
      description?: string;
      /**
       * @description Whether it is told anything.
       * @default true
       */
      enabled: boolean;
    };
    WebhookCreated: {
      /** Format: uuid */
      id: string;
      url: string;
      events: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      filters: {
        [key: string]: unknown;
      };
      description: string;
      enabled: boolean;
      /** @description Why the hub has switched it off. */
      disabledReason?: string;
      /**
       * Format: date-time
       * @description The first failure since the last success.
       */
      failingSince?: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * @description What deliveries are signed with; shown this once.
       * @example whsec_…
       */
      secret: string;
    };
    WebhookChange: {
      /** @example https://example.com/hooks/voc */
      url?: string;
      /**
       * @example [
       *       "feedback.created"
       *     ]
       */
      events?: ('feedback.created' | 'feedback.changed' | 'feedback.deleted' | 'crm.event')[];
      /**
       * @description The filters of `POST /feedback/search`; only what that search would find is told.
       * @example {
       *       "scoreBand": "low",
       *       "channel": [
       *         "web",
       *         "email"
       *       ]
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
      description?: string;
      /**
       * @description Whether it is told anything.
       * @default true
       */
      enabled: boolean;
    };
    SecretRotation: {
      /**
       * @description Hours for which the former secret signs too.
       * @default 24
       */
      overlapHours: number;
    };
    WebhookSecret: {
      /**
       * @description Shown this once.
       * @example whsec_…
       */
      secret: string;
      /**
       * Format: date-time
       * @description Until then the former secret signs too.
       */
      formerUntil?: string;
    };
    ExternalIdDto: {
      /**
       * @description `system` of a source, or `own` for the company’s own ids.
       * @example helpdesk
       */
      system: string;
      /** @example 36435 */
      id: string;
    };
    AccountView: {
      /**
       * Format: uuid
       * @description The hub’s own id.
       */
      id: string;
      externalIds: components['schemas']['ExternalIdDto'][];
      name?: string;
      attributes: {
        [key: string]: unknown;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      changedAt: string;
    };
    AccountPage: {
      /** @description In order of age. */
      items: components['schemas']['AccountView'][];
      /** @description Absent on the last page. */
      cursor?: string;
    };
    AccountInput: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
    };
    AccountOfBatch: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
      /**
       * @description The company’s own id.
       * @example c-42
       */
      id: string;
    };
    AccountBatch: {
      /** @description At most 1000. */
      items: components['schemas']['AccountOfBatch'][];
    };
    BatchOutcome: {
      /** @example c-42 */
      id: string;
      /** @enum {string} */
      outcome: 'accepted' | 'updated' | 'duplicate' | 'rejected';
      /** @description Of those that were rejected. */
      code?: string;
      reason?: string;
    };
    BatchOutcomes: {
      /** @description In the order of the request. */
      items: components['schemas']['BatchOutcome'][];
    };
    MergeRequest: {
      /** @description Two ids, of the hub or the company’s own. */
      ids: string[];
    };
    PartyDeleted: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      deletedAt: string;
    };
    AccountReference: {
      /** @example acme */
      id: string;
      /** @example Acme */
      name?: string;
    };
    CustomerView: {
      /**
       * Format: uuid
       * @description The hub’s own id.
       */
      id: string;
      externalIds: components['schemas']['ExternalIdDto'][];
      name?: string;
      attributes: {
        [key: string]: unknown;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      changedAt: string;
      email?: string;
      phone?: string;
      locale?: string;
      account?: components['schemas']['AccountReference'];
    };
    CustomerPage: {
      /** @description In order of age. */
      items: components['schemas']['CustomerView'][];
      /** @description Absent on the last page. */
      cursor?: string;
    };
    CustomerInput: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
      /** @example sara@example.org */
      email?: string | null;
      /** @example +989121234567 */
      phone?: string | null;
      /** @example fa */
      locale?: string | null;
      account?: components['schemas']['AccountReference'] | null;
    };
    CustomerOfBatch: {
      /** @example Acme */
      name?: string | null;
      /**
       * @description Texts, numbers and booleans, at most 200; null takes one away, and what is not named stays.
       * @example {
       *       "plan": "pro",
       *       "seats": 3
       *     }
       */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description Further ids of it. Customers that turn out to be one become one, and the one known first stays. */
      externalIds?: components['schemas']['ExternalIdDto'][];
      /**
       * Format: date-time
       * @description Since when it is so; now unless given. Of each field the newest value counts.
       */
      changedAt?: string;
      /** @example sara@example.org */
      email?: string | null;
      /** @example +989121234567 */
      phone?: string | null;
      /** @example fa */
      locale?: string | null;
      account?: components['schemas']['AccountReference'] | null;
      /**
       * @description The company’s own id.
       * @example c-42
       */
      id: string;
    };
    CustomerBatch: {
      /** @description At most 1000. */
      items: components['schemas']['CustomerOfBatch'][];
    };
    EventDay: {
      /** Format: date */
      day: string;
      count: number;
    };
    EventField: {
      /**
       * @description As one would write it in the event’s data.
       * @example order.total
       */
      name: string;
      kinds: ('text' | 'number' | 'boolean')[];
      /** @description A value that came; none is shown of what looks like personal data. */
      example?: string | number | boolean;
    };
    EventTypeView: {
      /** @example ticket.closed */
      type: string;
      /** @example /helpdesk */
      source: string;
      /**
       * Format: date-time
       * @description By arrival, as all times here.
       */
      firstSeen: string;
      /** Format: date-time */
      lastSeen: string;
      /** @description Arrivals; an event that its source sends twice counts twice. */
      count: number;
      /** @description Of the last 30 days (UTC), without those on which none came. */
      days: components['schemas']['EventDay'][];
      /** @description At most 100. */
      attributes: components['schemas']['EventField'][];
      /** @description The newest event; `…` stands for what looks like personal data. */
      sample: {
        [key: string]: unknown;
      };
    };
    EventTypeList: {
      /** @description Those that arrived last first. */
      items: components['schemas']['EventTypeView'][];
      /** @description Whether these are all; at most 500 types are kept. */
      complete: boolean;
    };
    FacetValueDto: {
      /** @description A value of the dimension; a month such as 2026-05 for occurredAt. */
      value: string;
      count: number;
      /** @description The name of an agent or a team, where known. */
      label?: string;
    };
    SearchRequestDto: {
      /**
       * @description Words in Persian or English that must be found; "a phrase" in quotes; -word must not be found.
       * @example کار نمی‌کند -تخفیف
       */
      query?: string;
      /**
       * @description By name a value or several alternatives; all names must hold. occurredAt takes {from, to}: days (UTC, `to` included) or instants.
       * @example {
       *       "channel": [
       *         "web",
       *         "email"
       *       ],
       *       "occurredAt": {
       *         "from": "2026-05-01"
       *       }
       *     }
       */
      filters?: {
        [key: string]: unknown;
      };
      /**
       * @description Names to count the values of; GET facets lists them.
       * @example [
       *       "channel"
       *     ]
       */
      facets?: string[];
      /**
       * @description By default relevance with a query and newest without.
       * @enum {string}
       */
      sort?: 'relevance' | 'newest' | 'oldest';
      /** @default 20 */
      size: number;
      /** @description The cursor of the page before, with the same query, filters and sort. */
      cursor?: string;
    };
    SearchPageDto: {
      /** @description Exact number of items on all pages. */
      total: number;
      /** @description Items; `highlights` holds fragments of their texts, HTML-escaped, with <mark> round what was found. */
      items: Record<string, never>[];
      /** @description Values with their counts by facet. A facet is not narrowed by its own filter. */
      facets: {
        [key: string]: components['schemas']['FacetValueDto'][];
      };
      /** @description For the next page; absent on the last one. */
      cursor?: string;
    };
    FacetNamesDto: {
      /** @description Names of filters and facets; attributes.<name> comes on top. */
      facets: string[];
    };
    WordingDto: {
      /** @description English */
      en?: string;
      /** @description Persian */
      fa?: string;
    };
    QuestionDto: {
      /**
       * @description Name of the answer; made from the metric if left out.
       * @example nps
       */
      id?: string;
      /** @enum {string} */
      kind: 'score' | 'text';
      /**
       * @description For scores; it sets the standard scale.
       * @enum {string}
       */
      metric?: 'nps' | 'csat' | 'ces' | 'psat' | 'rating';
      /** @description Lowest point; only a rating may differ from its standard scale. */
      min?: number;
      /** @description Highest point. */
      max?: number;
      title: components['schemas']['WordingDto'];
      /** @description What the lowest point means; standard if left out. */
      lowLabel?: components['schemas']['WordingDto'];
      /** @description What the highest point means; standard if left out. */
      highLabel?: components['schemas']['WordingDto'];
      /** @description Default: true for scores, false for texts. */
      required?: boolean;
    };
    TouchpointDto: {
      /** @example support */
      stage?: string;
      /** @example phone */
      channel?: string;
    };
    ConditionDto: {
      /**
       * @description Field of the event; below `attributes` all the rest is one name.
       * @example customer.attributes.plan
       */
      field: string;
      /**
       * @description Compared without regard to case.
       * @enum {string}
       */
      operator: 'equals' | 'notEquals' | 'in';
      /** @description Text, number or boolean; for `in` a list of them. */
      value: string | number | boolean | unknown[];
    };
    TriggerDto: {
      /**
       * @description The CloudEvents type of the event.
       * @example ticket.closed
       */
      eventType: string;
      /** @description All must hold. */
      conditions?: components['schemas']['ConditionDto'][];
      /**
       * @description Seconds from the event to the mail.
       * @default 0
       */
      delaySeconds: number;
      /**
       * @default email
       * @enum {string}
       */
      channel: 'email';
      /**
       * @description Share of contacts who are asked, 0 to 1.
       * @default 1
       */
      sampling: number;
      /**
       * @description Events older than this send nothing.
       * @default 72
       */
      maxEventAgeHours: number;
    };
    FatigueDto: {
      /**
       * @description Least days between two invitations to one contact, any survey.
       * @default 7
       */
      globalDays: number;
      /** @description The same for this survey. Default: 90 with an NPS question, else 30. */
      surveyDays?: number;
    };
    CreateSurveyDto: {
      /** @description Name among colleagues; may be left out with a template. */
      name?: string;
      /**
       * @description A standard question with its scale, followed by why.
       * @enum {string}
       */
      template?: 'nps' | 'csat' | 'ces' | 'psat';
      /** @description What a template asks about: company, service or feature. */
      brand?: components['schemas']['WordingDto'];
      /** @description Instead of a template. */
      questions?: components['schemas']['QuestionDto'][];
      /**
       * @default customer
       * @enum {string}
       */
      stakeholder: 'customer' | 'employee' | 'partner' | 'supplier' | 'distributor' | 'prospect' | 'public';
      /** @description What the survey is about; an event may say it closer. */
      touchpoint?: components['schemas']['TouchpointDto'];
      product?: string;
      /** @description Shown after an answer. */
      thanks?: components['schemas']['WordingDto'];
      trigger?: components['schemas']['TriggerDto'];
      fatigue?: components['schemas']['FatigueDto'];
      /**
       * @description Days for which a personal link works.
       * @default 30
       */
      expiresAfterDays: number;
    };
    SurveyView: {
      /** Format: uuid */
      id: string;
      version: number;
      /** @enum {string} */
      state: 'published' | 'closed';
      name: string;
      stakeholder: string;
      touchpoint?: components['schemas']['TouchpointDto'];
      product?: string;
      questions: components['schemas']['QuestionDto'][];
      thanks?: components['schemas']['WordingDto'];
      trigger?: components['schemas']['TriggerDto'];
      fatigue: components['schemas']['FatigueDto'];
      expiresAfterDays: number;
      /** Format: date-time */
      publishedAt: string;
    };
    SurveyList: {
      items: components['schemas']['SurveyView'][];
    };
    DecisionView: {
      /** Format: uuid */
      eventId: string;
      eventType: string;
      customerId: string | null;
      /** @enum {string} */
      outcome:
        | 'scheduled'
        | 'sent'
        | 'failed'
        | 'outside_window'
        | 'opted_out'
        | 'no_consent'
        | 'no_contact_channel'
        | 'skipped_sampling'
        | 'skipped_cooldown_survey'
        | 'skipped_cooldown_global';
      /** Format: uuid */
      invitationId: string | null;
      /** Format: date-time */
      decidedAt: string;
    };
    DecisionList: {
      /** @description The newest 200. */
      items: components['schemas']['DecisionView'][];
      /** @description How many decisions there are of each outcome, all in all. */
      counts: {
        [key: string]: number;
      };
    };
    InvitationView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      surveyId: string;
      /** @enum {string} */
      state: 'pending' | 'sent' | 'failed' | 'answered' | 'expired';
      /** @enum {string} */
      channel: 'email';
      locale: string;
      customerId: string;
      /** @example s•••@example.com */
      email: string;
      /** @description Why sending was given up. */
      failure?: string;
      /** Format: uuid */
      eventId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      dueAt: string;
      /** Format: date-time */
      sentAt?: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationList: {
      /** @description The newest 200. */
      items: components['schemas']['InvitationView'][];
    };
    MailSummary: {
      /** Format: uuid */
      id: string;
      from: string;
      to: string;
      subject: string;
      /** Format: date-time */
      receivedAt: string;
    };
    MailList: {
      /** @description The newest 100. */
      items: components['schemas']['MailSummary'][];
    };
    Mail: {
      /** Format: uuid */
      id: string;
      from: string;
      to: string;
      subject: string;
      /** Format: date-time */
      receivedAt: string;
      text: string;
      /** @description To be shown in a sandboxed frame only. */
      html: string;
    };
    DistributionDto: {
      value: number;
      count: number;
    };
    ScoreDto: {
      /** @description Number of answers. */
      n: number;
      /** @description The headline in the definition's unit; null without answers. */
      score: number | null;
      /** @description Lower end of the 95 % interval. */
      low: number | null;
      /** @description Upper end of the 95 % interval. */
      high: number | null;
      /** @enum {string} */
      method: 'adjusted-wald' | 'wilson' | 'student-t';
      /** @description Whether there are fewer than 30 answers. */
      smallSample: boolean;
      /** @description Mean on the scale of the answers. */
      mean: number | null;
      distribution: components['schemas']['DistributionDto'][];
    };
    VsRestDto: {
      /** @description The group's headline minus that of all answers outside of it. */
      difference: number | null;
      low: number | null;
      high: number | null;
      /** @description Two-sided, uncorrected. */
      p: number | null;
      /** @description Corrected for the number of groups (Benjamini-Hochberg). */
      pAdjusted: number | null;
      /** @description Whether pAdjusted is at most 0.05. */
      significant: boolean;
    };
    GroupDto: {
      /** @description Number of answers. */
      n: number;
      /** @description The headline in the definition's unit; null without answers. */
      score: number | null;
      /** @description Lower end of the 95 % interval. */
      low: number | null;
      /** @description Upper end of the 95 % interval. */
      high: number | null;
      /** @enum {string} */
      method: 'adjusted-wald' | 'wilson' | 'student-t';
      /** @description Whether there are fewer than 30 answers. */
      smallSample: boolean;
      /** @description Mean on the scale of the answers. */
      mean: number | null;
      distribution: components['schemas']['DistributionDto'][];
      /** @description Value of the dimension. */
      value: string;
      /** @description The name of an agent or a team, where known. */
      label?: string;
      vsRest: components['schemas']['VsRestDto'] | null;
    };
    ScoresDto: {
      metric: string;
      /** @description id, version, unit and formula {en, fa}. */
      definition: {
        [key: string]: unknown;
      };
      by: string | null;
      filters: {
        [key: string]: string[];
      };
      /** @description `from` included, `until` not; null is open. */
      period: {
        [key: string]: unknown;
      };
      total: components['schemas']['ScoreDto'];
      /** @description At most 100, those with the most answers. */
      groups: components['schemas']['GroupDto'][];
      /** @description Groups beyond those reported. */
      moreGroups: number;
      /** @description Scales {min, max, n} whose answers are left out: answers are never put together across scales. */
      otherScales: Record<string, never>[];
    };
    ResponseRateDto: {
      /** @description Invitations that reached a contact: sent, answered or expired. */
      n: number;
      /** @description Answered invitations in per cent; null without any sent. */
      rate: number | null;
      low: number | null;
      high: number | null;
      /** @description Invitations by state. */
      states: {
        [key: string]: number;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ApiKeyController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyView'][];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApiKeyController_issue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewApiKey'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedApiKey'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApiKeyController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Signed in; the answer sets the cookie. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed out. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WorkspaceController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkspaceView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConnectorsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectorList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HooksController_answer[0]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HooksController_signed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sourceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': unknown;
      };
    };
    responses: {
      /** @description The delivery is durable. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryTaken'];
        };
      };
      /** @description The address or the signature is not right. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More than 1 MiB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not JSON. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing was taken; deliver again after `Retry-After` seconds. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'HooksController_answer[1]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HooksController_addressed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sourceId: string;
        secret: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': unknown;
      };
    };
    responses: {
      /** @description The delivery is durable. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryTaken'];
        };
      };
      /** @description The address is not right. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SourceRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceCreated'];
        };
      };
      /** @description Something does not fit; `errors` says where and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SourceChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description Something does not fit; `errors` says where and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_pause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_resume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceDetails'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SourcesController_rotateSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecretRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecretShown'];
        };
      };
      /** @description Something does not fit; `errors` says where and why. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/cloudevents+json':
          components['schemas']['CloudEventExample'] | components['schemas']['CloudEventExample'][];
        'application/cloudevents-batch+json':
          components['schemas']['CloudEventExample'] | components['schemas']['CloudEventExample'][];
        'application/json':
          components['schemas']['CloudEventExample'] | components['schemas']['CloudEventExample'][];
      };
    };
    responses: {
      /** @description The events are durable. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventsAccepted'];
        };
      };
      /** @description An event is not valid; `errors` has a JSON pointer and a reason for each place. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many bytes or too many events. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing was taken; try again after `Retry-After` seconds. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_save: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresetInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetDescription'];
        };
      };
      /** @description The mapping is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has too many presets. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetDescription'];
        };
      };
      /** @description The workspace has no such preset. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_replace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PresetInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresetDescription'];
        };
      };
      /** @description The mapping is not valid; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has no such preset. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportPresetsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The workspace has no such preset. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PreviewController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          /** @description Whether there is more of the file. */
          cut?: boolean;
          /** @description To be tried instead of a proposed one, as JSON. */
          mapping?: string;
          /** @description To be tried instead of a proposed one. */
          preset?: string;
          /** @description And delimiter, quote, header, sheet, footer: found out unless given. */
          encoding?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportPreview'];
        };
      };
      /** @description The file can not be read, or the mapping does not fit it. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More than 10 MiB were sent. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_pause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSummary'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The import has ended already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_resume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSummary'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The import has ended already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSummary'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The import has ended already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_stream: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The data of each event. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': components['schemas']['ImportProgress'];
        };
      };
      /** @description The header Last-Event-ID says that the end was seen already. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has ten open streams already. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportRunController_rejected: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_list: {
    parameters: {
      query?: {
        size?: number;
        /** @description The cursor of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportList'];
        };
      };
      /** @description The cursor or the size is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          /** @description What each column means, as JSON; or else `preset`. */
          mapping?: string;
          /**
           * @description The id of a preset of `GET /import-presets`.
           * @example generic-nps
           */
          preset?: string;
          /**
           * @description Found out unless given.
           * @enum {string}
           */
          encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';
          /**
           * Format: uuid
           * @description The id of an import whose mapping shall be used again, for a corrected file.
           */
          mappingOf?: string;
        };
      };
    };
    responses: {
      /** @description The file is durable and will be worked through. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportAccepted'];
        };
      };
      /** @description The form, the mapping or the header does not fit; `errors` says where. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The file is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportsController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportDetails'];
        };
      };
      /** @description There is no such import. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PullsController_pull: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PullRequest'];
      };
    };
    responses: {
      /** @description It is pulled as soon as a slot is free. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PullAccepted'];
        };
      };
      /** @description There is no such source. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It can not be pulled as it is; `detail` says what to do. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_list: {
    parameters: {
      query?: {
        state?: 'open' | 'replayed' | 'discarded';
        /** @description What refused it: a service, the mapping of a delivery, of a pulled record, or of a file’s row. */
        stage?: 'consumer' | 'webhook' | 'pull' | 'import';
        /** @description The source that it came from. */
        source?: string;
        /** @description The import that it came in. */
        import?: string;
        /** @description Code of the reason. */
        code?: string;
        /** @description Stands in the reason, the origin or what refused it. */
        text?: string;
        since?: string;
        limit?: number;
        /** @description `cursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantineList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantinedDetails'];
        };
      };
      /** @description There is no such thing in quarantine. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_edit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuarantineEdit'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantinedItem'];
        };
      };
      /** @description It was replayed or discarded. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_replay: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuarantineChoice'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayReport'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  QuarantineController_discard: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuarantineChoice'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DiscardReport'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_create: {
    parameters: {
      query?: never;
      header: {
        /** @description `filename`, and one of `mapping` (JSON), `preset` and `mappingOf` as in `POST /imports`; values in base64. */
        'Upload-Metadata': string;
        'Upload-Length': number;
        'Tus-Resumable': '1.0.0';
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The header Location says where to send the pieces. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The length, the metadata or the mapping is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The file is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The workspace has too many unfinished uploads. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_offers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_end: {
    parameters: {
      query?: never;
      header: {
        'Tus-Resumable': '1.0.0';
      };
      path: {
        /** @description Of the upload, and then of its import. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The upload is finished; cancel its import. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such upload. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_find: {
    parameters: {
      query?: never;
      header: {
        'Tus-Resumable': '1.0.0';
      };
      path: {
        /** @description Of the upload, and then of its import. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The header Upload-Offset says how many bytes are stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description There is no such upload. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing came for 24 hours; begin anew. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UploadsController_write: {
    parameters: {
      query?: never;
      header: {
        'Upload-Offset': number;
        'Tus-Resumable': '1.0.0';
      };
      path: {
        /** @description Of the upload, and then of its import. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are stored; the header Upload-Offset says how many there are. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The file does not fit its mapping; nothing of it is left. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such upload. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Upload-Offset is not where the upload is. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing came for 24 hours; begin anew. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_ping: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryQueued'];
        };
      };
      /** @description The webhook is switched off. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_page: {
    parameters: {
      query?: {
        state?: 'pending' | 'delivered' | 'dead';
        /** @description The cursor of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryPage'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDetails'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_redeliver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryQueued'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_redeliverFailed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedeliveryWish'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redelivered'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookWish'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookCreated'];
        };
      };
      /** @description A field is wrong; `errors` says which. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_events: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookEventNames'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description There is no such webhook. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_rotate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecretRotation'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecret'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_list: {
    parameters: {
      query?: {
        /** @description Words of the name, whole ones. */
        name?: string;
        /** @description An id in `system`. */
        externalId?: string;
        system?: string;
        limit?: number;
        /** @description `cursor` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_find: {
    parameters: {
      query?: {
        /** @description Shows the attributes as they were then. */
        at?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_put: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description The ids belong to accounts that one system tells apart. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyDeleted'];
        };
      };
      /** @description There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_patch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description There is no such account. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_batch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountBatch'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchOutcomes'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description They are one already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_list: {
    parameters: {
      query?: {
        /** @description Words of the name, whole ones. */
        name?: string;
        /** @description An id in `system`. */
        externalId?: string;
        system?: string;
        limit?: number;
        /** @description `cursor` of the page before. */
        cursor?: string;
        email?: string;
        phone?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerPage'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_find: {
    parameters: {
      query?: {
        /** @description Shows the attributes as they were then. */
        at?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description There is no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_put: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description The ids belong to customers that one system tells apart. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyDeleted'];
        };
      };
      /** @description There is no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_patch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description There is no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_batch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustomerBatch'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchOutcomes'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustomersController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerView'];
        };
      };
      /** @description They are one already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventTypesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventTypeList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SearchController_search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SearchRequestDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchPageDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SearchController_facets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FacetNamesDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SearchController_item: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description There is no such feedback in this workspace. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SurveyController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SurveyController_publish: {
    parameters: {
      query?: never;
      header: {
        'idempotency-key': string;
        /** @description A retry with the same key gives the same survey. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSurveyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SurveyController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyView'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DecisionController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OptOutController_optOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OptOutController_optIn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        customerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvitationController_list: {
    parameters: {
      query?: {
        /** @description Only of this survey. */
        survey?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailList'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MailboxController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Mail'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RespondController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RespondController_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    /** @description A form with the question ids as names, or JSON with `answers` by question id. */
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': Record<string, never>;
        'application/json': Record<string, never>;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': Record<string, never>;
          'application/json': Record<string, never>;
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScoresController_scores: {
    parameters: {
      query: {
        /** @description An example of a filter. One of source, kind, stakeholder, stage, channel, product, agent, team, account, plan, role, tenure, language, sentiment, topic, intent, urgency, scoreBand, metric, importId, customer, attributes.<name>. */
        'filter.channel'?: unknown[];
        /** @description Last day (UTC, included) or the instant before which. */
        to?: unknown;
        /** @description First day (UTC) or instant. */
        from?: unknown;
        /** @description What to group by, or occurredAt for months (UTC). One of source, kind, stakeholder, stage, channel, product, agent, team, account, plan, role, tenure, language, sentiment, topic, intent, urgency, scoreBand, metric, importId, customer, attributes.<name>. */
        by?: unknown;
        metric: 'nps' | 'csat' | 'ces' | 'psat' | 'rating';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoresDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ResponseRateController_responseRate: {
    parameters: {
      query?: {
        /** @description Invitations of this survey only. */
        surveyId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResponseRateDto'];
        };
      };
      /** @description It was refused. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
