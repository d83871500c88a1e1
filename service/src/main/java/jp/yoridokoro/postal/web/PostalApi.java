package jp.yoridokoro.postal.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.yoridokoro.postal.PostalAddress;
import jp.yoridokoro.postal.PostalCodes;

@Controller("/api/postal-codes")
@Tag(name = "郵便番号")
class PostalApi {
    private final PostalCodes codes;

    PostalApi(PostalCodes codes) {
        this.codes = codes;
    }

    @Operation(
            summary = "郵便番号から住所をひく",
            description =
                    "Seven digits of any width, with or without hyphen. Nobody outside is asked. certain = false: other "
                            + "towns share the code; town is empty then.")
    @Get("/{code}")
    List<PostalAddress> find(String code) {
        return codes.find(code);
    }
}
