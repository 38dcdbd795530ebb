package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import tincay.account.Accounts;
import tincay.api.Tokens;
import tincay.dossier.Intake;
import tincay.dossier.NoSuchDossier;
import tincay.dossier.Refused;
import tincay.oidc.NotSignedIn;

/// What a person is told when something is refused: the fact, and that nothing changed.
@ControllerAdvice
class Refusals {

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        HttpStatus status = switch (refused.reason()) {
            case NO_ROLE -> HttpStatus.FORBIDDEN;
            case NO_REASON_GIVEN,
                    NO_TITLE_GIVEN,
                    NO_SUCH_CHOICE,
                    TOO_LONG,
                    UNSEEN_SIGNS,
                    UNRESOLVED_FINDING,
                    NOT_MENDABLE,
                    STATE_SECRET -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_IN_THIS_STATE,
                    NO_SECOND_PERSON,
                    NO_THIRD_PERSON,
                    EMERGENCY_OVER,
                    OTHER_BYTES,
                    REVIEWS_OWN_DRAFT,
                    APPROVES_OWN_WORK,
                    NOT_QUALIFIED,
                    OVERTAKEN -> HttpStatus.CONFLICT;
        };
        return page(status, "refused." + refused.reason().name(), "");
    }

    @ExceptionHandler
    ModelAndView unknown(NoSuchDossier unknown) {
        return page(HttpStatus.NOT_FOUND, "refused.NO_SUCH_DOSSIER", "");
    }

    @ExceptionHandler
    ModelAndView unreadable(Intake.Unreadable unreadable) {
        String reason = unreadable.getMessage();
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "refused.UNREADABLE", reason == null ? "" : reason);
    }

    @ExceptionHandler
    ModelAndView unfit(Tokens.Unfit unfit) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "refused.token." + unfit.reason().name(),
                "");
    }

    @ExceptionHandler
    ModelAndView unfit(tincay.staff.Unfit unfit) {
        HttpStatus status = switch (unfit.reason()) {
            case NOT_AN_ADMINISTRATOR, OWN_ACCOUNT, STALE_PROOF -> HttpStatus.FORBIDDEN;
            case NO_SUCH_PERSON -> HttpStatus.NOT_FOUND;
            case LOGIN_TAKEN, AGENCY_TAKEN, HELD_ALREADY, ADMINISTRATORS_APART -> HttpStatus.CONFLICT;
            case NAME, LOGIN, BASIS, DATES, FIELD, CAPACITY, ADDRESS, AGENCY_CODE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return page(status, "refused.staff." + unfit.reason().name(), "");
    }

    @ExceptionHandler
    ModelAndView notSignedIn(NotSignedIn refused) {
        HttpStatus status = switch (refused.reason()) {
            case UNREACHABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case NOT_BELIEVED, DECLINED, OUT_OF_TURN, UNLINKED, CLOSED -> HttpStatus.FORBIDDEN;
            case TAKEN -> HttpStatus.CONFLICT;
        };
        return page(status, "refused.provider." + refused.reason().name(), "");
    }

    @ExceptionHandler
    ModelAndView large(MaxUploadSizeExceededException large) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "refused.TOO_LARGE", "");
    }

    @ExceptionHandler
    ModelAndView notProved(Accounts.NotProved wrong) {
        return page(HttpStatus.FORBIDDEN, "refused.NOT_PROVED", "");
    }

    @ExceptionHandler
    String noFactor(Pages.FactorNeeded needed) {
        return "redirect:/account?needed";
    }

    @ExceptionHandler
    ModelAndView signedOut(Pages.SignedOut closed, HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return page(HttpStatus.UNAUTHORIZED, "refused.SIGNED_OUT", "");
    }

    private static ModelAndView page(HttpStatus status, String key, String detail) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(status);
        page.addObject("key", key);
        page.addObject("detail", detail);
        page.addObject("status", status.value());
        return page;
    }
}
