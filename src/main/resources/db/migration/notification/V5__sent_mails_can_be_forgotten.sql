-- A demonstration keeps what it would have sent; it goes with whoever it was written to (ACC-09).
grant delete on notification.mailbox to passregion_app;
