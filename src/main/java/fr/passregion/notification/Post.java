package fr.passregion.notification;

/** Whatever takes e-mails away; fails with an exception when it did not. */
interface Post {

    void deliver(Message message);
}
