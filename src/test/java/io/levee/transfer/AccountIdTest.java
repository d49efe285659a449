package io.levee.transfer;

import static io.levee.transfer.Samples.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222020200112233",
                "6222 0202 0011 2233",
                "6222-0202-0011-2233",
                "6222–0202—0011−2233",
                "６２２２０２０２００１１２２３３",
                "6222\u30000202\u00a00011\u20092233",
                "\ufeff6222\u200b0202\u200d0011\u200e2233\u200f",
                "\u202e6222020200112233\u202c"
            })
    void writesTheSameNumberOneWay(String number) {
        AccountId account = AccountId.of(number);

        assertThat(account.value()).isEqualTo("6222020200112233");
        assertThat(account).isEqualTo(AccountId.of("6222020200112233")).hasSameHashCodeAs("6222020200112233");
    }

    @Test
    void keepsTheCaseOfLetters() {
        assertThat(AccountId.of("GB29 nwbk").value()).isEqualTo("GB29nwbk");
        assertThat(AccountId.of("a")).isNotEqualTo(AccountId.of("A")).isNotEqualTo("a");
    }

    @Test
    void acceptsEmojiAndLoneSurrogates() {
        assertThat(AccountId.of("wallet-😀").value()).isEqualTo("wallet😀");
        assertThat(AccountId.of("1\ud83d2").value()).isEqualTo("1\ud83d2");
    }

    @Test
    void acceptsSixtyFourCharactersHoweverTheyAreSpaced() {
        assertThat(AccountId.of("1 ".repeat(64)).value()).hasSize(64);
    }

    @Test
    void refusesMoreThanSixtyFourCharacters() {
        refuses(() -> AccountId.of("1".repeat(65)), "account: 65 characters, expected at most 64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " - \u200b\u3000— "})
    void refusesANumberOfWhichNothingIsLeft(String number) {
        refuses(() -> AccountId.of(number), "account: blank, expected an account number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\t34", "12\n34", "12\u000034", "12\u008534"})
    void refusesControlCharacters(String number) {
        refuses(() -> AccountId.of(number), "account: a control character in 5 characters, expected none");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without NullAway can do this
    void refusesNull() {
        refuses(() -> AccountId.of(null), "account: missing, expected an account number");
    }
}
