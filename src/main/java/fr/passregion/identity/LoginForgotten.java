package fr.passregion.identity;

import java.util.List;

/** Somebody wishes to be reminded, at their own address, of the logins that are known there (ACC-03). */
public record LoginForgotten(String email, List<String> logins) {

    @Override
    public String toString() {
        return "LoginForgotten";
    }
}
